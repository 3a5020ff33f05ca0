/** Switches that Chromium, Electron and test drivers read from the same command line; all carry their value after `=`. */
const foreign =
  /^--(?:no-sandbox|user-data-dir|ozone-platform|remote-debugging-|inspect|log-net-log|net-log-|enable-|disable-|use-|password-store|lang=|force-|headless|class=|js-flags|v=|vmodule)/;

/**
 * The words meant for Cutline in a process's command line: behind the program, and behind the app's folder where
 * Electron runs an app from a folder. Chromium's own switches are left out.
 */
export function launchWords(commandLine: readonly string[], isPackaged: boolean): readonly string[] {
  const words = commandLine.slice(1).filter((word) => !foreign.test(word));
  return isPackaged ? words : words.slice(1);
}
