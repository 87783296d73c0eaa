/** One case of a JUnit report; without `failure` and `skipped` it passed. */
export interface JunitCase {
  readonly name: string;
  readonly seconds?: number;
  /** `details` are lines for whoever looks closer. */
  readonly failure?: { readonly type: string; readonly message: string; readonly details?: string };
  readonly skipped?: string;
}

export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/**
 * Test cases as JUnit XML, as Jenkins, GitLab and GitHub's actions read it (the `testsuites` form of Ant's JUnit task).
 * @returns text to write as it is
 */
export function renderJunit(suite: string, cases: readonly JunitCase[]): string {
  return renderJunitSuites([{ name: suite, cases }]);
}

/** The same for several suites. */
export function renderJunitSuites(suites: readonly JunitSuite[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${escaped(name)}" ${counts(cases)}>`,
      ...cases.map((one) => caseText(name, one)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function counts(cases: readonly JunitCase[]): string {
  const failures = cases.filter(({ failure }) => failure).length;
  const skipped = cases.filter((one) => one.skipped !== undefined).length;
  return `tests="${cases.length}" failures="${failures}" skipped="${skipped}" errors="0"`;
}

function caseText(suite: string, { name, seconds, failure, skipped }: JunitCase): string {
  const time = seconds === undefined ? '' : ` time="${seconds.toFixed(3)}"`;
  const head = `    <testcase classname="${escaped(suite)}" name="${escaped(name)}"${time}`;
  if (failure) {
    const { type, message, details } = failure;
    const open = `${head}><failure type="${escaped(type)}" message="${escaped(message)}"`;
    return details === undefined
      ? `${open}/></testcase>`
      : `${open}>${escaped(details)}</failure></testcase>`;
  }
  if (skipped !== undefined) return `${head}><skipped message="${escaped(skipped)}"/></testcase>`;
  return `${head}/>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** For an attribute; what XML 1.0 has no character for becomes U+FFFD. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/[&<>"\n\t]/g, (character) => entities[character] ?? character);
}
