import { codeListVersion } from "../../../shared/codelists/codelists.ts";
import { findCentre } from "../../../shared/codelists/places.ts";
import type { VerificationFinding } from "../../../shared/contract/statistics.ts";
import { type Day, germanDay } from "../../../shared/dates.ts";
import { parseReleasePeriod, periodTitle } from "../../../shared/periods.ts";
import type { Release } from "../../../shared/statistics/release.ts";
import { findProgramme } from "../../statistics/programme.ts";
import { fine, warning, wrong } from "./finding.ts";

const tableName = /^[A-Z][0-9]{2}$/;

/** Examines everything around the tables: centre, period, programme, protection. `today` is the examiner's day. */
export function checkFrame(release: Release, today: Day): VerificationFinding[] {
  return [
    checkCentre(release),
    checkPeriod(release, today),
    checkProgramme(release),
    ...checkProtection(release),
  ];
}

function checkCentre({ centre }: Release): VerificationFinding {
  const known = findCentre(centre.ags);
  if (!known) return wrong("centre", "Der Schlüssel gehört zu keinem Vielfaltszentrum.");
  return known.name === centre.name
    ? fine("centre", `Vielfaltszentrum ${known.name} (${known.ags}).`)
    : warning(
        "centre",
        `Das Paket nennt sich „${centre.name}“; zum Schlüssel ${known.ags} gehört ${known.name}.`,
      );
}

function checkPeriod({ period, sealedOn }: Release, today: Day): VerificationFinding {
  const known = parseReleasePeriod(period.id);
  if (!known || known.start !== period.start || known.end !== period.end) {
    return wrong("period", "Erster und letzter Tag passen nicht zum Zeitraum.");
  }
  if (sealedOn <= known.end)
    return wrong("period", "Die Lieferung wurde vor dem Ende des Zeitraums versiegelt.");
  const words = `${periodTitle(known)}, versiegelt am ${germanDay(sealedOn)}.`;
  // Whose clock is wrong cannot be told from here, so it is no reason to turn the package away.
  return sealedOn > today
    ? warning(
        "sealedLater",
        `${words} Dieser Tag liegt in der Zukunft: Die Uhr des Zentrums geht falsch, oder die hiesige.`,
      )
    : fine("period", words);
}

function checkProgramme({ programme }: Release): VerificationFinding {
  return findProgramme(programme.version) && programme.codelists === codeListVersion
    ? fine("programme", `Tabellenprogramm ${programme.version} ist bekannt.`)
    : wrong("programme", "Das Tabellenprogramm oder die Codelisten sind hier nicht bekannt.");
}

function checkProtection({ protection }: Release): VerificationFinding[] {
  if (protection.method === "none") {
    return [
      wrong(
        "unprotected",
        "Das ist ein interner Bericht, kein Paket: Die Zahlen sind nicht geschützt. Bitte löschen Sie die Dateien und melden Sie es dem Zentrum.",
      ),
    ];
  }
  const { audit } = protection;
  if (audit && ![...audit.coarsened, ...audit.withheld].every((name) => tableName.test(name))) {
    return [wrong("audit", "Die Schutzprüfung (Audit) nennt etwas, das keine Tabelle ist.")];
  }
  return audit
    ? [fine("audit", "Das Zentrum bescheinigt die bestandene Schutzprüfung (Audit).")]
    : [warning("auditMissing", "Die Lieferung enthält keine Schutzprüfung (Audit).")];
}
