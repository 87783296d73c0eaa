import type { Rejection } from '../../domain/recognise/recognition.ts';
import { defined } from '../requests/defined.ts';
import type { Language, LocalisedText } from '../requests/language.ts';
import { Refusal } from '../requests/refusal.ts';

/** Refuses a typed text that cannot be looked up: which value, which check failed, what to do. */
export function malformedIdentifier(rejection: Rejection): Refusal {
  const { kind, check } = rejection;
  return new Refusal('malformed-identifier', {
    detail: inBoth((words) => detail(words, rejection)),
    nextSteps: [inBoth(({ next }) => next)],
    ...defined({ kind, check }),
  });
}

function inBoth(say: (words: Texts) => string): LocalisedText {
  return { 'zh-CN': say(texts['zh-CN']), en: say(texts.en) };
}

function detail(words: Texts, rejection: Rejection): string {
  const { kind, value } = rejection;
  const failed = words.check(rejection);
  return kind === undefined ? failed : words.detail(value, words.kinds[kind], failed);
}

interface Texts {
  kinds: Readonly<Record<NonNullable<Rejection['kind']>, string>>;
  detail(value: string, kind: string, failed: string): string;
  check(rejection: Rejection): string;
  next: string;
}

const texts: Readonly<Record<Language, Texts>> = {
  en: {
    kinds: {
      id: 'a customer id',
      national_id: 'an identity number',
      mobile: 'a mobile number',
      email: 'an e-mail address',
      customer_number: 'a customer number',
      account_number: 'an account number',
      policy_number: 'a policy number',
      card_number: 'a card number',
      suffix: 'the end of a number',
      name: 'a name',
      pinyin: 'pinyin',
    },
    detail: (value, kind, failed) => `${value === '' ? 'What was typed' : value} is not ${kind}: ${failed}.`,
    check: (rejection) => {
      switch (rejection.check) {
        case 'empty':
          return 'nothing to look for was typed';
        case 'characters':
          return 'it has characters that such a number never has';
        case 'length':
          return `it has ${rejection.length} characters, not ${rejection.expected}`;
        case 'region':
          return `it begins with ${rejection.found}, which is no province`;
        case 'birth_date':
          return `its birth date ${rejection.found} is not possible`;
        case 'checksum':
          return 'its last character fails the checksum (GB 11643)';
        case 'luhn':
          return 'its last digit fails the Luhn check (ISO/IEC 7812)';
        case 'country':
          return 'no country has this calling code';
        case 'not_assigned':
          return 'no mobile phone can have this number';
        case 'format':
          return 'it does not have the form name@domain';
        case 'prefix':
          return `${rejection.found}: is no prefix; there are id: phone: acct: policy: no: card: email: name:`;
        case 'control_characters':
          return 'What was typed has control characters';
        case 'too_long':
          return `What was typed is longer than ${rejection.longest} characters`;
      }
    },
    next: 'Check it digit by digit, or find the customer by another number or by name.',
  },
  'zh-CN': {
    kinds: {
      id: '客户标识',
      national_id: '身份证号',
      mobile: '手机号',
      email: '电子邮箱',
      customer_number: '客户号',
      account_number: '账号',
      policy_number: '保单号',
      card_number: '卡号',
      suffix: '号码尾号',
      name: '姓名',
      pinyin: '拼音',
    },
    detail: (value, kind, failed) =>
      `${value === '' ? '所输入的内容' : value} 不是有效的${kind}：${failed}。`,
    check: (rejection) => {
      switch (rejection.check) {
        case 'empty':
          return '没有输入可查找的内容';
        case 'characters':
          return '含有不该出现的字符';
        case 'length':
          return `共 ${rejection.length} 位，应为 ${rejection.expected} 位`;
        case 'region':
          return `开头 ${rejection.found} 不是任何省份的代码`;
        case 'birth_date':
          return `出生日期 ${rejection.found} 不可能`;
        case 'checksum':
          return '末位校验码不符（GB 11643）';
        case 'luhn':
          return '末位未通过 Luhn 校验（ISO/IEC 7812）';
        case 'country':
          return '没有这个国际区号';
        case 'not_assigned':
          return '没有手机会用这个号段';
        case 'format':
          return '不是 name@domain 的形式';
        case 'prefix':
          return `没有 ${rejection.found}: 这个前缀；可用 id: phone: acct: policy: no: card: email: name:`;
        case 'control_characters':
          return '输入含有控制字符';
        case 'too_long':
          return `输入超过 ${rejection.longest} 个字符`;
      }
    },
    next: '请逐位核对，或改用其他号码、姓名查找。',
  },
};
