import type { RiskLevel, RiskTolerance } from '../../../api/schema.d.ts';

/** C1 bears R1 at most, C5 everything (《证券期货投资者适当性管理办法》, arts. 18–22). */
export function bears(tolerance: RiskTolerance, riskLevel: RiskLevel): boolean {
  return riskLevel.slice(1) <= tolerance.slice(1);
}
