import { endQuietlyWithReader } from './cli/output.ts';
import { runCommand } from './cli/runCommand.ts';
import { cacheOf, keepCompiledCode } from './node/compiledCode.ts';
import { hasLargeIndex } from './node/manifests.ts';
import { startLooker } from './node/startLooker.ts';

endQuietlyWithReader();
const args = process.argv.slice(2);
keepCompiledCode(args);
// Where that is what a check waits for, the thread that looks at files begins while the check is loaded.
const cache = args[0] === 'check' ? cacheOf(args) : undefined;
const looker = cache !== undefined && hasLargeIndex(cache) ? startLooker() : undefined;
runCommand(args, looker).then((code) => {
  process.exitCode = code;
});
