// Fuzzes the core: `npm run fuzz [-- KIND…] [--count EXECUTIONS] [--seed SEED]`. Exit code 1 where anything was found.
import { parseArgs } from 'node:util';
import { fuzz, KINDS } from '../test/fuzz/kinds.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});
const kinds = positionals.length > 0 ? positionals : Object.keys(KINDS);
/** Rounds between two looks at the count. */
const BATCH = 20;

let found = 0;
for (const kind of kinds) {
  const limit = Number(values.count) / kinds.length;
  let executions = 0;
  let seed = Number(values.seed);
  const from = Date.now();
  for (const rounds = Math.min(BATCH, limit); executions < limit; seed += rounds) {
    const tally = await fuzz(kind, seed, rounds);
    executions += tally.executions;
    found += tally.faults.length;
    for (const fault of tally.faults) {
      console.log(`${fault.kind}, seed ${fault.seed}: ${fault.what}\n  ${fault.input}`);
    }
  }
  const seconds = Math.round((Date.now() - from) / 1000);
  console.log(`${kind}: ${executions} executions, seeds ${values.seed} to ${seed - 1}, ${seconds} s`);
}
console.log(`${found} found`);
// A server that was talked to in this process may still hold a timer.
process.exit(found === 0 ? 0 : 1);
