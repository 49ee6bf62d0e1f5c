import { version } from 'vscode';

/** The first minor version of VS Code 1 whose lists have a place for a sentence. */
const WITH_PROMPT = 108;

/** A sentence for whoever picks from a list: above it where VS Code has a place there; else in the box, which cuts a long one. */
export function saying(sentence: string): { readonly prompt?: string; readonly placeHolder?: string } {
  const isThere = Number(version.split('.')[1]) >= WITH_PROMPT;
  return isThere ? { prompt: sentence } : { placeHolder: sentence };
}
