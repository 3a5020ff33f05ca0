import type { CommandLine } from 'electron';

type CommandLineFace = Pick<CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'>;

/** `app.commandLine`: Chromium's switches, from the command line and from the app, until Chromium is started with them. */
export class Switches implements CommandLineFace {
  private readonly values = new Map<string, string>();

  appendSwitch(name: string, value?: string): void {
    this.values.set(name.toLowerCase(), value ?? '');
  }

  hasSwitch(name: string): boolean {
    return this.values.has(name);
  }

  getSwitchValue(name: string): string {
    return this.values.get(name) ?? '';
  }

  removeSwitch(name: string): void {
    this.values.delete(name);
  }

  /** Every switch as name and value, the value empty when it has none. */
  entries(): readonly (readonly [name: string, value: string])[] {
    return [...this.values];
  }
}
