/** A page as one file, to be opened from a disk: nothing in it is fetched, and links lead to the site. */
import { absolute } from '$server/site/site';
import { base } from '$app/paths';
import { attributes } from '$lib/text/xml';

/** It can run nothing and fetch nothing: what is shown stands in it. */
const policy =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'";

interface Parts {
	/** A picture as SVG markup, by its path from the site's root. */
	picture(path: string): string;
	/** A typeface as a `data:` address, by the name of its file, and the family that asks for it. */
	font(file: string, family: string): string;
}

/** An image as the picture itself, under the same name and the same description. */
function inline(img: string, picture: Parts['picture']): string {
	const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(img)?.[1] ?? '';
	const named = attributes({
		'aria-label': of('alt'),
		'aria-describedby': of('aria-describedby')
	});
	return picture(of('src').slice(base.length)).replace(/^<svg/, `<svg${named}`);
}

/** @throws Error naming what a browser would still fetch. */
export function alone(html: string, { picture, font }: Parts): string {
	const file = html
		.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
		.replace(
			/<meta charset="utf-8" \/>/,
			`$&<meta http-equiv="content-security-policy" content="${policy}" />`
		)
		.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
		.replace(/<link\b(?![^>]*rel="canonical")[^>]*>/g, '')
		.replace(/<img\b[^>]*>/g, (img) => inline(img, picture))
		.replace(
			/(@font-face\{font-family:["']?([^;"']+)["']?;[^}]*?url\()["']?[^)]*?([\w-]+)\.[\w-]+\.woff2["']?\)/g,
			(_, before: string, family: string, name: string) => `${before}${font(name, family)})`
		)
		.replace(/(<a\b[^>]*?\shref=")(\/[^"]*)"/g, (_, before: string, path: string) => {
			return `${before}${absolute(path.slice(base.length))}"`;
		});
	const fetched =
		/<(?:script|iframe|link rel="stylesheet")|\s(?:src|srcset)="|url\((?!["']?data:|#)[^)]*\)/.exec(
			file
		);
	if (fetched)
		throw new Error(`the story as one file would fetch: ${file.substr(fetched.index, 120)}`);
	return file;
}
