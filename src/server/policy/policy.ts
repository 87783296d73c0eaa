import type { Operation } from '../operation.ts';

export const getContactPolicy: Operation<'getContactPolicy'> = async ({ house }) => {
  const { version, timeZone, rules } = house.policy;
  return { status: 200, body: { version, timeZone, rules: [...rules] } };
};
