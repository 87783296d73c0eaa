import { expect, test } from 'vitest';
import { renderJunit } from '../../src/text/junit.ts';

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
