import type { PolicyDocument } from '../../domain/contact-policy/policy-document.ts';

const USUAL_MONTHS = 12;

/** How long a risk assessment is valid, in months, by the policy in force. */
export function assessmentMonths(policy: PolicyDocument): number {
  for (const rule of policy.rules) if (rule.id === 'assessment_lapsed') return rule.parameters.validMonths;
  return USUAL_MONTHS;
}
