import { endQuietlyWithReader } from './cli/output.ts';
import { runCommand } from './cli/runCommand.ts';
import { keepCompiledCode } from './node/compiledCode.ts';

endQuietlyWithReader();
const args = process.argv.slice(2);
keepCompiledCode(args);
runCommand(args).then((code) => {
  process.exitCode = code;
});
