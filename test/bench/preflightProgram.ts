import { contextOf } from "../../db/context.ts";
import { silentHost } from "../../db/host.ts";
import { rules } from "../../db/preflight/rules/all.ts";
import { runPreflight, runRules } from "../../db/preflight/run.ts";
import { ownScope, viewOf } from "../../db/preflight/view.ts";
import { today } from "../../shared/dates.ts";
import { quarterOf } from "../../shared/periods.ts";
import { Desk } from "./desk.ts";

/**
 * Looks for findings in the made-up centre in the folder named first, as `npm run bench -- --keep` leaves it, and
 * prints what the running quarter takes, in milliseconds of processor time: all of it three times, and each rule.
 */
async function main([folder = ""]: string[]): Promise<void> {
  const desk = await Desk.open(folder);
  const { vault, names, user, unlockedAt } = desk.keeper.requireSession();
  const reader = vault.connection;
  const day = today();
  const period = quarterOf(day);
  for (let round = 1; round <= 3; round++) {
    const { milliseconds, answer } = timed(() => runPreflight(reader, period, day));
    console.log(`everything, round ${round}: ${milliseconds} ms, ${answer.findings.length} findings`);
  }
  const context = contextOf(
    { user, today: day, vault, names, host: silentHost, since: unlockedAt },
    "ownFindings",
  );
  const own = timed(() => runRules(reader, viewOf(period, day, ownScope(context, period))));
  console.log(`own people: ${own.milliseconds} ms, ${own.answer.findings.length} findings`);
  const { material } = runPreflight(reader, period, day);
  console.log(`counted people: ${material.people().length}`);
  for (const rule of rules) {
    const { milliseconds, answer } = timed(() => rule.find(material));
    console.log(`${rule.id}: ${milliseconds} ms, ${answer.length} findings`);
  }
  desk.close();
}

function timed<Answer>(work: () => Answer): { milliseconds: number; answer: Answer } {
  const before = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: Math.round((user + system) / 1000), answer };
}

await main(process.argv.slice(2));
