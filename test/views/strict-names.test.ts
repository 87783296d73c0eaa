import { describe, expect, test } from 'vitest';
import { withoutNames } from '../../src/views/strict-names.ts';

describe('a text for people where masking is strict', () => {
  test('calls customers by the first character, as wide as before', () => {
    const answer = {
      items: [
        { customerNumber: 'C1', name: '张伟', namePinyin: 'Zhang Wei' },
        { customerId: 'cus_1', customerName: '张伟强', title: '回访' },
      ],
    };
    expect(withoutNames('C1  张伟  Zhang Wei\nC2  张伟强  回访', answer)).toBe(
      'C1  张＊  Z********\nC2  张＊＊  回访',
    );
  });

  test('leaves advisers, channels and what is not a name', () => {
    const answer = {
      customerNumber: 'C1',
      name: '王',
      adviser: { id: 'adv_0001', name: '林晓燕' },
      channel: { id: 'chn_0001', name: '财富视野' },
    };
    expect(withoutNames('王 林晓燕 财富视野', answer)).toBe('王 林晓燕 财富视野');
  });
});
