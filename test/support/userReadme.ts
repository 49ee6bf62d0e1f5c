import { textPicture } from './textPicture';

/**
 * README.md as the page of the extension inside VS Code shows it, to people who have it already: without what is for whoever
 * clones the repository. That page loads pictures from the web only, and links to files lead nowhere there: with an address
 * of the repository both lead to it, without one text stands for the picture, and for the links their words.
 */
export function userReadme(text: string, repository?: string): string {
  const page = text
    .replace(/^For whoever clones .*\n\n/m, '')
    .replace(/^## From the source\n[\s\S]*?(?=^\[CONTRIBUTING)/m, '## More\n\n');
  if (repository === undefined)
    return page.replaceAll(PICTURE, textPicture).replaceAll(LINK_TO_FILE, (_, words: string) => words);
  return page
    .replaceAll(
      LINK_TO_FILE,
      (_, words: string, file: string) => `[${words}](${repository}/blob/HEAD/${file})`,
    )
    .replaceAll(
      PICTURE,
      (_, said: string, file: string) => `![${said}](${repository}/raw/HEAD/${file.replace(/svg$/, 'png')})`,
    );
}

/** A marketplace takes no SVG: beside each stands a PNG. */
const PICTURE = /^<picture>.*<img alt="([^"]*)" src="([^"]*)">.*<\/picture>$/gm;
const LINK_TO_FILE = /\[([^\]]+)\]\((?!#|https:|command:)([^)]+)\)/g;
