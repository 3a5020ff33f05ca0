import { parseInvocation } from './cli/invocation.ts';
import { processIo } from './cli/io.ts';
import { ownTools } from './cli/own-tools.ts';
import { runInvocation } from './cli/run.ts';
import { desktopStarter, hasDisplay } from './cli/start-desktop.ts';
import { storeBelow, userFolder } from './store-folder.ts';

const { argv, env, platform } = process;
const tools = ownTools({
  store: storeBelow(userFolder(env, platform)),
  startDesktop: desktopStarter(env),
  hasDisplay: hasDisplay(env, platform),
});

void runInvocation(parseInvocation(argv.slice(2)), tools, processIo()).then((code) => {
  process.exitCode = code;
});
