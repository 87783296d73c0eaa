/**
 * The form in which names are compared, for what is kept and for what is typed: small letters and digits only, plain
 * instead of full-width (Unicode NFKC), without tones and accents, `ü` written `v` as Chinese keyboards do. Hanzi
 * stay. `Zhāng Wěi` → `zhangwei`, `Lǚ Bù` → `lvbu`, `阿依古丽·买买提` → `阿依古丽买买提`.
 */
export function nameQueryKey(typed: string): string {
  return typed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]\p{M}*|^\p{M}+|\p{Variation_Selector}/gu, '')
    .normalize('NFKC');
}
