import type { RuleId } from './policy-document.ts';

const text = { type: 'string', minLength: 1 } as const;
const whole = { type: 'integer', minimum: 0 } as const;
const time = { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' } as const;
const riskLevel = { enum: ['R1', 'R2', 'R3', 'R4', 'R5'] } as const;
const localised = object({ 'zh-CN': text, en: text });

/** The parameters of each rule; a rule with none must not have any. */
const parameters: Readonly<Record<RuleId, object | undefined>> = {
  item_approval: undefined,
  item_validity: undefined,
  opted_out: undefined,
  consent_missing: undefined,
  suitability: object({
    highestRisk: object({ C1: riskLevel, C2: riskLevel, C3: riskLevel, C4: riskLevel, C5: riskLevel }),
  }),
  assessment_lapsed: object({ validMonths: { type: 'integer', minimum: 1 } }),
  bulk_daily_quota: object({ messages: whole }),
  bulk_monthly_quota: object({ messages: whole }),
  moment_text_length: object({ codePoints: whole }),
  moment_media: object({ pictures: whole, links: whole }),
  quiet_hours: object({ from: time, until: time }),
};

/** JSON Schema of the policy document. Every rule may be there once or not at all; one that isn't doesn't hold. */
export const policySchema = object({
  version: text,
  timeZone: text,
  rules: {
    type: 'array',
    items: {
      type: 'object',
      required: ['id'],
      discriminator: { propertyName: 'id' },
      oneOf: Object.entries(parameters).map(([id, own]) =>
        object({
          id: { const: id },
          effect: { const: id === 'quiet_hours' ? 'schedule' : 'block' },
          source: text,
          sentence: localised,
          help: localised,
          ...(own && { parameters: own }),
        }),
      ),
    },
  },
});

/** An object that has all of these properties and no others. */
function object(properties: Readonly<Record<string, object>>) {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}
