import { endQuietlyWithReader } from './cli/output.ts';
import { runCommand } from './cli/runCommand.ts';

endQuietlyWithReader();
runCommand(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
