import { useId } from 'react';

interface ChoiceProps<K extends string> {
  readonly title: string;
  readonly value: K;
  /** The texts of the choices by their value. */
  readonly options: Readonly<Record<K, string>>;
  readonly onChoose: (value: K) => void;
}

/** One of a few, as radio buttons in a row. */
export function Choice<K extends string>({ title, value, options, onChoose }: ChoiceProps<K>) {
  const group = useId();
  return (
    <fieldset className="choice">
      <legend>{title}</legend>
      <div className="choice-row">
        {(Object.keys(options) as K[]).map((each) => (
          <label key={each}>
            <input type="radio" name={group} checked={each === value} onChange={() => onChoose(each)} />
            <span>{options[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
