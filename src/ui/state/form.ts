import { editBlock } from '../input/block.ts';
import { type Editor, edit, emptyEditor } from '../input/editor.ts';
import type { Stroke } from '../input/stroke.ts';
import type { Size } from './desk-state.ts';

export type FieldId = 'kind' | 'outcome' | 'note' | 'followUp' | 'followUpTitle' | 'title' | 'due';

/** A question of a form: one of several values, a line, or a text of several lines. */
export type Field =
  | {
      readonly type: 'choice';
      readonly id: FieldId;
      readonly options: readonly string[];
      readonly at: number;
    }
  | { readonly type: 'line'; readonly id: FieldId; readonly input: Editor }
  | { readonly type: 'block'; readonly id: FieldId; readonly input: Editor };

/** Questions with what has been answered, and on which one the caret is. */
export interface Form {
  readonly fields: readonly Field[];
  readonly at: number;
}

export const choice = (id: FieldId, options: readonly string[]): Field => ({
  type: 'choice',
  id,
  options,
  at: 0,
});
export const line = (id: FieldId): Field => ({ type: 'line', id, input: emptyEditor });
export const block = (id: FieldId): Field => ({ type: 'block', id, input: emptyEditor });

/** What was answered: the value that was chosen or the text, '' for nothing. */
export function answerTo({ fields }: Form, id: FieldId): string {
  const field = fields.find((one) => one.id === id);
  if (field === undefined) return '';
  return field.type === 'choice' ? (field.options[field.at] ?? '') : field.input.text.trim();
}

/** Whether anything stands in it that somebody typed. */
export function isWrittenIn({ fields }: Form): boolean {
  return fields.some((field) => field.type !== 'choice' && field.input.text.trim() !== '');
}

/** Columns of a form that its labels take. */
export const labelColumns = 14;

/** Columns in which a text of several lines is written. */
export function blockWidth({ columns }: Size): number {
  return Math.max(10, columns - labelColumns - 2);
}

const steps: Readonly<Record<string, number>> = { left: -1, right: 1, ' ': 1 };

/** The form after a key press; undefined when the key does nothing in it. */
export function filled(form: Form, stroke: Stroke, size: Size): Form | undefined {
  const field = form.fields[form.at];
  if (field === undefined) return undefined;
  if (field.type === 'choice') {
    const step = steps[stroke.key];
    if (step === undefined) return stroke.key === 'enter' ? inField(form, 1) : undefined;
    const at = (field.at + step + field.options.length) % field.options.length;
    return changed(form, { ...field, at });
  }
  if (field.type === 'line') {
    const input = edit(field.input, stroke);
    if (input) return changed(form, { ...field, input });
    return stroke.key === 'enter' ? inField(form, 1) : undefined;
  }
  const input = editBlock(field.input, stroke, blockWidth(size));
  return input && changed(form, { ...field, input });
}

function changed(form: Form, field: Field): Form {
  return { ...form, fields: form.fields.map((old, index) => (index === form.at ? field : old)) };
}

/** The next or the previous question; round at the ends. */
export function inField(form: Form, step: number): Form {
  const count = form.fields.length;
  return { ...form, at: (form.at + step + count) % count };
}
