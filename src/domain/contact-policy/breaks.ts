import { addMonths, type PlainDate } from '../dates/plain-date.ts';
import type { SharedItem, ShareSubject, Subject } from './decision.ts';
import type { PolicyRule, RiskLevel, RiskTolerance } from './policy-document.ts';

/** The day on which somebody shares, and the day on which the message would arrive. */
export type Days = { readonly today: PlainDate; readonly delivered: PlainDate };

/** Whether a subject breaks a rule that blocks. Rules about items concern shares and moments alike. */
export function breaks(rule: PolicyRule, subject: Subject, days: Days): boolean {
  const share = subject.kind === 'share' ? subject : undefined;
  const moment = subject.kind === 'moment' ? subject : undefined;
  switch (rule.id) {
    case 'item_approval':
      return subject.item.approval !== 'approved';
    case 'item_validity':
      return !isValidOn(subject.item, days.today) || !isValidOn(subject.item, days.delivered);
    case 'opted_out':
      return share?.customer.optedOut === true;
    case 'consent_missing':
      return share?.customer.consent === false;
    case 'suitability':
      return share !== undefined && isTooRisky(share, rule.parameters.highestRisk);
    case 'assessment_lapsed':
      return share !== undefined && isAssessmentLapsed(share, rule.parameters.validMonths, days);
    case 'bulk_daily_quota':
      return share?.channel === 'bulk' && share.sentToday >= rule.parameters.messages;
    case 'bulk_monthly_quota':
      return share?.channel === 'bulk' && share.sentThisMonth >= rule.parameters.messages;
    case 'moment_text_length':
      return moment !== undefined && [...moment.text].length > rule.parameters.codePoints;
    case 'moment_media':
      return moment !== undefined && hasTooMuchMedia(moment, rule.parameters);
    case 'quiet_hours':
      return false;
  }
}

function isValidOn({ validFrom, validUntil }: SharedItem, day: PlainDate): boolean {
  return (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day <= validUntil);
}

/** Somebody whose tolerance nobody knows may be offered nothing that has a risk level (R1 sorts before R5). */
function isTooRisky(
  { item, customer: { riskTolerance } }: ShareSubject,
  highestRisk: Readonly<Record<RiskTolerance, RiskLevel>>,
): boolean {
  if (item.riskLevel === undefined) return false;
  return riskTolerance === undefined || item.riskLevel > highestRisk[riskTolerance];
}

/** Concerns investment products, and whatever else of that line carries a risk level; not its news. */
function isAssessmentLapsed({ item, customer }: ShareSubject, validMonths: number, days: Days): boolean {
  const isProduct = item.kind === 'product' || item.riskLevel !== undefined;
  if (item.line !== 'investment' || !isProduct) return false;
  const assessed = customer.riskAssessedOn;
  if (assessed === undefined || assessed > days.today) return true;
  return days.delivered >= addMonths(assessed, validMonths);
}

/** Pictures or links, as WeChat's moments have it, never both. */
function hasTooMuchMedia(
  { pictures, links }: { readonly pictures: number; readonly links: number },
  most: { readonly pictures: number; readonly links: number },
): boolean {
  return pictures > most.pictures || links > most.links || (pictures > 0 && links > 0);
}
