import { codeLabel } from "../../../shared/codelists/codelists.ts";
import { germanDay } from "../../../shared/dates.ts";
import { personRule } from "../rule.ts";

export const residenceStatusExpired = personRule({
  id: "residence-status-expired",
  title: "Aufenthaltsstatus abgelaufen",
  why: "Gezählt wird der zuletzt eingetragene Status, auch wenn er nicht mehr gilt (P02).",
  severity: "warning",
  check({ name, residenceStatus, statusUntil }, { until }) {
    if (residenceStatus === null || statusUntil === null || statusUntil >= until) return null;
    return {
      sentence: `Der Aufenthaltsstatus von ${name} („${codeLabel("residenceStatus", residenceStatus)}“) galt bis ${germanDay(statusUntil)}.`,
      field: "residenceStatus",
      facts: [residenceStatus, statusUntil],
    };
  },
});
