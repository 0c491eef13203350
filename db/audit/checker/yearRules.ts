import type { CheckedPerson } from "./publishedTable.ts";
import { brokenRule } from "./rules.ts";
import { splitYear, type YearRecords } from "./yearRecords.ts";

/**
 * What the programme's definitions say of the records that one person has in a year and in its quarters. An attacker
 * would not believe a world that breaks them. Written for the checker alone; corrections after sealing can make
 * somebody real break a rule, whom the checker then knows as a real person.
 */
type YearRule = (records: YearRecords) => string | undefined;

const lasting = ["gender", "citizenshipGroup", "accessRoute"];
const ofTheLastDay = ["residenceGroup", "employment", "germanLevel", "residenceArea", "housing", "ageGroup"];
const collected = ["topic", "interpreting", "objective"];
const presences = ["advised", "participants", "withActiveCase"];
const referrals = "referralTarget|referralResult";
const agesInOrder = ["0-13", "14-17", "18-26", "27-44", "45-64", "65+"];
const contactsOfClass: Readonly<Record<string, readonly [least: number, most: number]>> = {
  "1": [1, 1],
  "2-3": [2, 3],
  "4-9": [4, 9],
  "10+": [10, Infinity],
};

/** Who was there in a quarter was there in the year, and the other way round where every quarter was published. */
function presence({ quarters, year, isWhole }: YearRecords): string | undefined {
  for (const population of presences) {
    const inQuarter = quarters.some((record) => record?.populations.includes(population));
    const inYear = year?.populations.includes(population) ?? false;
    if (inQuarter && !inYear) return `${population} in a quarter but not in the year`;
    if (inYear && !inQuarter && isWhole) return `${population} in the year but in no quarter`;
  }
  return undefined;
}

function lastingAnswers({ quarters, year }: YearRecords): string | undefined {
  for (const name of lasting) {
    const answers = [...quarters, year].flatMap((record) => record?.codes[name]?.join() ?? []);
    if (new Set(answers).size > 1) return `${name} differs`;
  }
  return undefined;
}

function lastDay({ quarters, year }: YearRecords): string | undefined {
  const last = quarters[3];
  return ofTheLastDay.find(
    (name) => last?.codes[name] && year?.codes[name] && last.codes[name].join() !== year.codes[name].join(),
  );
}

/** Groups of age are wider than a year: nobody gets younger, or older by two of them. */
function ages({ quarters, year }: YearRecords): string | undefined {
  const groups = [...quarters, year].flatMap((record) => record?.codes.ageGroup?.[0] ?? []);
  const positions = groups.map((group) => agesInOrder.indexOf(group));
  for (let place = 1; place < positions.length; place += 1) {
    const step = (positions[place] ?? 0) - (positions[place - 1] ?? 0);
    if (step < 0) return "became younger";
  }
  const width = Math.max(...positions, 0) - Math.min(...positions, 5);
  if (positions.includes(-1)) return new Set(positions).size > 1 ? "an age became known" : undefined;
  return positions.length > 0 && width > 1 ? "became older by years" : undefined;
}

function collectedAnswers({ quarters, year, isWhole }: YearRecords): string | undefined {
  for (const name of collected) {
    const ofYear = year?.codes[name];
    const ofQuarters = new Set(quarters.flatMap((record) => record?.codes[name] ?? []));
    if (!ofYear) continue;
    if ([...ofQuarters].some((code) => !ofYear.includes(code))) return `${name} is missing in the year`;
    if (isWhole && ofYear.some((code) => !ofQuarters.has(code))) return `${name} is in no quarter`;
  }
  return undefined;
}

function contacts({ quarters, year, isWhole }: YearRecords): string | undefined {
  const ofYear = contactsOfClass[year?.codes.contactFrequency?.[0] ?? ""];
  if (!ofYear) return undefined;
  let least = 0;
  let most = isWhole ? 0 : Infinity;
  for (const record of quarters) {
    const [few, many] = contactsOfClass[record?.codes.contactFrequency?.[0] ?? ""] ?? [0, 0];
    least += few;
    most += many;
  }
  return least > ofYear[1] || most < ofYear[0] ? "contacts do not add up" : undefined;
}

/** Somebody comes for the first time once. */
function firstContact({ quarters, year, isWhole }: YearRecords): string | undefined {
  const isNew = quarters.map((record) => record?.populations.includes("newcomers") ?? false);
  const times = isNew.filter(Boolean).length;
  const inYear = year?.populations.includes("newcomers") ?? false;
  if (times > 1) return "new twice";
  if (times === 1 && !inYear) return "new in a quarter but not in the year";
  if (isWhole && inYear && times === 0) return "new in the year but in no quarter";
  const first = quarters.findIndex((record) => record?.populations.includes("advised"));
  return times === 1 && !isNew[first] ? "there before being new" : undefined;
}

/** A referral stays; what was open can have come to any result since. */
function referred({ quarters, year, isWhole }: YearRecords): string | undefined {
  const ofYear = year?.codes[referrals] ?? [];
  const ofQuarters = quarters.flatMap((record) => record?.codes[referrals] ?? []);
  const bodyOf = (pair: string) => pair.split("|")[0];
  const isOpen = (pair: string) => pair.endsWith("|offen");
  for (const pair of ofQuarters) {
    const stays = isOpen(pair) ? ofYear.some((one) => bodyOf(one) === bodyOf(pair)) : ofYear.includes(pair);
    if (!stays) return "a referral is missing in the year";
  }
  if (!isWhole) return undefined;
  const comesFrom = (pair: string) =>
    ofQuarters.some((one) => one === pair || (isOpen(one) && bodyOf(one) === bodyOf(pair)));
  return ofYear.every(comesFrom) ? undefined : "a referral is in no quarter";
}

/** Cases go on from quarter to quarter. */
function casesGoOn({ quarters, year, isWhole, published }: YearRecords): string | undefined {
  const has = (place: number, code: string) => quarters[place]?.codes.movement?.includes(code) ?? false;
  for (let place = 1; place < quarters.length; place += 1) {
    if (!published[place - 1] || !published[place]) continue;
    if (has(place - 1, "aktiv-ende") !== has(place, "aktiv-beginn")) return "a case does not go on";
  }
  const inYear = (code: string) => year?.codes.movement?.includes(code) ?? false;
  if (has(3, "aktiv-ende") !== inYear("aktiv-ende")) return "the year ends in another way";
  if (isWhole && has(0, "aktiv-beginn") !== inYear("aktiv-beginn")) return "the year begins in another way";
  for (const code of ["eroeffnet", "geschlossen"]) {
    const inQuarter = quarters.some((_, place) => has(place, code));
    if (inQuarter && !inYear(code)) return `${code} in a quarter but not in the year`;
    if (isWhole && inYear(code) && !inQuarter) return `${code} in the year but in no quarter`;
  }
  return undefined;
}

function reasonOfLastClosure({ quarters, year }: YearRecords): string | undefined {
  const last = quarters.findLast((record) => record?.populations.includes("withClosedCase"));
  const differs = last && last.codes.closureReason?.join() !== year?.codes.closureReason?.join();
  return differs ? "another reason in the year" : undefined;
}

const rules: readonly YearRule[] = [
  presence,
  lastingAnswers,
  lastDay,
  ages,
  collectedAnswers,
  contacts,
  firstContact,
  referred,
  casesGoOn,
  reasonOfLastClosure,
];

/**
 * The rules for persons of a year, of whom populations and attributes bear the name of their period before a slash
 * (`1/advised`, `year/gender`). `published`: for each quarter whether a release of it has left.
 */
export function rulesOfYear(published: readonly boolean[]): (person: CheckedPerson) => string | undefined {
  return (person) => {
    const records = splitYear(person, published);
    for (const record of [...records.quarters, records.year]) {
      const broken = record && brokenRule(record);
      if (broken !== undefined) return broken;
    }
    for (const rule of rules) {
      const broken = rule(records);
      if (broken !== undefined) return broken;
    }
    return undefined;
  };
}
