import { textPicture } from './textPicture';

/**
 * README.md as the page of the extension inside VS Code shows it, to people who have it already: with text for a picture,
 * which that page loads from the web only, without links to files, which lead nowhere there, and without what is for
 * whoever clones the repository.
 */
export function userReadme(text: string): string {
  return text
    .replaceAll(/^<picture>.*<\/picture>$/gm, textPicture)
    .replace(/^For whoever clones .*\n\n/m, '')
    .replace(/^## From the source\n[\s\S]*?(?=^\[CONTRIBUTING)/m, '## More\n\n')
    .replaceAll(/\[([^\]]+)\]\((?!#|https:|command:)[^)]+\)/g, '$1');
}
