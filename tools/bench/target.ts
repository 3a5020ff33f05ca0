/** A target of the design and what was reached: at most so much. */
export interface Target {
  readonly what: string;
  readonly most: number;
  readonly reached: number;
  /** How a number is written; as a whole number by default. */
  readonly unit?: (value: number) => string;
}

export const times = (value: number) => `${value.toFixed(2)}×`;

/** Targets beside what was reached, each with yes or no. */
export function targetTable(targets: readonly Target[]): string {
  const rows = targets.map(({ what, most, reached, unit = whole }) => {
    return `| ${what} | ≤ ${unit(most)} | ${unit(reached)} | ${reached <= most ? 'yes' : '**no**'} |`;
  });
  return ['| | target | reached | |', '| --- | ---: | ---: | --- |', ...rows].join('\n');
}

const whole = (value: number) => value.toFixed(0);
