/**
 * The rooms of the source, who of them may know whom, and where their code runs. `npm run graph` holds the imports to this
 * list, all kinds of them; ESLint refuses static ones in the editor.
 * @type {readonly import('./rooms').Room[]}
 */
export const rooms = [
	{ name: 'config', path: 'src/config', runs: 'both', may: [] },
	{ name: 'contract', path: 'src/lib/*', runs: 'both', may: ['text'], types: ['config'] },
	{ name: 'text', path: 'src/lib/text', runs: 'both', may: [] },
	{ name: 'state', path: 'src/lib/state', runs: 'both', may: ['contract'] },
	{ name: 'layers', path: 'src/lib/layers', runs: 'both', may: ['contract'] },
	{ name: 'element', path: 'src/lib/element', runs: 'both', may: [] },
	{ name: 'fonts', path: 'src/lib/fonts', runs: 'both', may: [] },
	{ name: 'styles', path: 'src/styles', runs: 'both', may: [] },
	{ name: 'site', path: 'src/server/site', runs: 'build', may: ['config', 'contract'] },
	{ name: 'data', path: 'src/server/data', runs: 'build', may: ['contract'] },
	{ name: 'table', path: 'src/server/table', runs: 'build', may: ['contract', 'data', 'styles'] },
	{
		name: 'reckoning',
		path: 'src/server/reckoning',
		runs: 'build',
		may: ['contract', 'data', 'table']
	},
	{
		name: 'files',
		path: 'src/server/files',
		runs: 'build',
		may: ['config', 'contract', 'data', 'loaded', 'site', 'text']
	},
	{ name: 'figure', path: 'src/server/figure', runs: 'build', may: ['contract', 'text'] },
	{
		name: 'scenes',
		path: 'src/server/scroll',
		runs: 'build',
		may: ['contract', 'figure', 'layers', 'loaded', 'page', 'state']
	},
	{
		name: 'loaded',
		path: 'src/server/charts',
		runs: 'build',
		may: ['charts', 'contract'],
		types: ['data']
	},
	{
		name: 'pictures',
		path: 'src/server/pictures',
		runs: 'build',
		may: ['config', 'contract', 'fonts', 'layers', 'loaded', 'site', 'styles', 'text']
	},
	{
		name: 'page',
		path: 'src/server/page',
		runs: 'build',
		may: ['config', 'site', 'text'],
		types: ['data']
	},
	{
		name: 'feeds',
		path: 'src/server/feeds',
		runs: 'build',
		may: ['config', 'contract', 'site', 'text']
	},
	{
		name: 'embeds',
		path: 'src/server/elsewhere',
		runs: 'build',
		may: ['config', 'contract', 'figure', 'loaded', 'styles']
	},
	{
		name: 'charts',
		path: 'src/charts',
		runs: 'both',
		may: ['config', 'contract', 'data', 'layers', 'verdicts']
	},
	{ name: 'verdicts', path: 'src/ledger/*', runs: 'both', may: [], types: ['contract'] },
	{
		name: 'claims',
		path: 'src/ledger/server',
		runs: 'build',
		may: ['config', 'contract', 'data', 'page', 'pictures', 'site', 'text', 'verdicts']
	},
	{ name: 'filter', path: 'src/ledger/browser', runs: 'browser', may: [] },
	{ name: 'clipboard', path: 'src/browser/clipboard', runs: 'browser', may: [] },
	{ name: 'sheets', path: 'src/browser/sheets', runs: 'browser', may: [] },
	{ name: 'present', path: 'src/browser/present', runs: 'browser', may: ['sheets', 'styles'] },
	{
		name: 'details',
		path: 'src/browser/details',
		runs: 'browser',
		may: ['clipboard', 'sheets', 'state'],
		types: ['contract']
	},
	{
		name: 'live',
		path: 'src/browser/live',
		runs: 'browser',
		may: ['charts', 'contract', 'details', 'state']
	},
	{ name: 'instrument', path: 'src/browser/instrument', runs: 'browser', may: ['contract'] },
	{
		name: 'scroll',
		path: 'src/browser/scroll',
		runs: 'browser',
		may: ['contract', 'live', 'offline', 'present'],
		types: ['details']
	},
	{
		name: 'sound',
		path: 'src/browser/sound',
		runs: 'browser',
		may: ['live', 'sheets'],
		types: ['contract']
	},
	{
		name: 'shown',
		path: 'src/browser/shown',
		runs: 'browser',
		may: ['live', 'sheets', 'sound'],
		types: ['contract']
	},
	{
		name: 'dialog',
		path: 'src/browser/share',
		runs: 'browser',
		may: [
			'clipboard',
			'config',
			'contract',
			'live',
			'present',
			'sheets',
			'shown',
			'sound',
			'styles',
			'text'
		]
	},
	{
		name: 'elsewhere',
		path: 'src/browser/elsewhere',
		runs: 'browser',
		may: ['details', 'live'],
		types: ['contract', 'element']
	},
	{ name: 'offline', path: 'src/browser/offline', runs: 'browser', may: [] },
	{ name: 'order', path: 'src/browser/table', runs: 'browser', may: ['text'] },
	{
		name: 'entries',
		path: 'src/browser/entries',
		runs: 'browser',
		may: [
			'clipboard',
			'details',
			'dialog',
			'elsewhere',
			'filter',
			'instrument',
			'live',
			'offline',
			'order',
			'scroll'
		],
		types: ['contract', 'element']
	},
	{
		name: 'story',
		path: 'src/story',
		runs: 'build',
		may: ['charts', 'claims', 'config', 'contract', 'data', 'loaded', 'page', 'reckoning', 'scenes']
	},
	{
		name: 'routes',
		path: 'src/routes',
		runs: 'build',
		may: [
			'claims',
			'config',
			'contract',
			'data',
			'element',
			'embeds',
			'feeds',
			'figure',
			'files',
			'fonts',
			'loaded',
			'page',
			'pictures',
			'reckoning',
			'scenes',
			'site',
			'state',
			'story',
			'styles',
			'table'
		]
	},
	{ name: 'params', path: 'src/params', runs: 'build', may: [] },
	{ name: 'hooks', path: 'src/*', runs: 'build', may: ['site'] }
];
