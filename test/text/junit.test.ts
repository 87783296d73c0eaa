import { expect, test } from 'vitest';
import { renderJunit, renderJunitSuites } from '../../src/text/junit.ts';

test('cases become a suite that counts them, whatever they are called', () => {
  const cases = [
    { name: 'a <b> & "c"\n\u0007', seconds: 0.0125 },
    { name: 'red', failure: { type: 'wrong', message: '张伟\u001b' } },
    { name: 'left', skipped: '' },
  ];
  expect(renderJunit('tong & co', cases)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="3" failures="1" skipped="1" errors="0">
  <testsuite name="tong &amp; co" tests="3" failures="1" skipped="1" errors="0">
    <testcase classname="tong &amp; co" name="a &lt;b&gt; &amp; &quot;c&quot;&#10;\uFFFD" time="0.013"/>
    <testcase classname="tong &amp; co" name="red"><failure type="wrong" message="张伟\uFFFD"/></testcase>
    <testcase classname="tong &amp; co" name="left"><skipped message=""/></testcase>
  </testsuite>
</testsuites>
`);
});

test('several suites, and lines for whoever looks closer', () => {
  const failure = { type: 't', message: 'm', details: 'a: <1>\nb: 2' };
  expect(
    renderJunitSuites([
      { name: 'one', cases: [{ name: 'red', failure }] },
      { name: 'two', cases: [{ name: 'good' }] },
    ]),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="2" failures="1" skipped="0" errors="0">
  <testsuite name="one" tests="1" failures="1" skipped="0" errors="0">
    <testcase classname="one" name="red"><failure type="t" message="m">a: &lt;1&gt;&#10;b: 2</failure></testcase>
  </testsuite>
  <testsuite name="two" tests="1" failures="0" skipped="0" errors="0">
    <testcase classname="two" name="good"/>
  </testsuite>
</testsuites>
`);
});
