/** An event whose default can be prevented, as Electron hands to its listeners. */
export interface Cancelable {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** A fresh cancelable event that also carries `fields`. */
export function cancelable<T extends object>(fields: T): T & Cancelable {
  const event: Cancelable = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return Object.assign(event, fields);
}
