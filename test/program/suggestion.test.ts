import { expect, test } from 'vitest';
import { closest } from '../../src/program/suggestion.ts';

const commands = ['show', 'share', 'find', 'feed', 'log', 'login', 'logout', 'today', 'tasks', 'task'];

test.each([
  ['shwo', ['show']],
  ['sahre', ['share']],
  ['fnd', ['find']],
  ['task', ['task', 'tasks']],
  ['lo', ['log', 'login', 'logout']],
  ['customer', []],
  ['x', []],
  ['', []],
])('%s may mean %j', (typed, meant) => {
  expect(closest(typed, commands)).toEqual(meant);
});
