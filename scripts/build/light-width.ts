import { stripVTControlCharacters } from 'node:util';
import { displayWidth } from '../../src/text/width.ts';

/**
 * Stands in for the package string-width in the desk's bundle, for ink measures each text. The package compiles the
 * tables of all emoji at its start; src/text/width.ts counts the same, to which the tests hold it, and is what the
 * lines were fitted with.
 */
export default function stringWidth(text: string): number {
  return displayWidth(text.includes('\x1b') ? stripVTControlCharacters(text) : text);
}
