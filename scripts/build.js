// Builds dist/: the command as one bundle that loads what a call needs, and the rules as plain JSON.
// And man/: what the command says of itself, as manual pages.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  absWorkingDir: root,
  logLevel: 'warning',
}
// packages in CommonJS ask for require, which a module bundle does not have
const banner = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
}

await rm(dist, { recursive: true, force: true })
await mkdir(dist, { recursive: true })

const compiler = join(dist, 'compiler')
const sources = { rules: 'src/evidence/rule-files.ts', weights: 'src/evidence/weights.ts' }
await build({ ...options, banner, entryPoints: sources, outdir: compiler })
const compiled = name => import(pathToFileURL(join(compiler, `${name}.js`)).href)
const { readRules } = await compiled('rules')
const { packWeights } = await compiled('weights')
await rm(compiler, { recursive: true })

const learned = JSON.parse(await readFile(join(root, 'rules/weights.json'), 'utf8'))
const result = readRules(await ruleFiles(join(root, 'rules')), packWeights(learned))
if (!result.ok) {
  for (const { path, line, column, message } of result.problems)
    console.error(`rules/${path}:${line}:${column}  ${message.en}`)
  process.exit(1)
}
// what the vocabulary of own rules is compiled from, together with theirs
await writeFile(join(dist, 'concepts.json'), JSON.stringify(result.concepts))
// the long tables are read as they are, without a parser
const { lexicon, weights, ...rules } = result.rules
const { terms, index, exact, ...rest } = lexicon
if (/[^\x20-\x7e]/.test(exact)) throw new Error('the lexicon has a letter that no word is compared by')
// the examples, more than half of all, are for `explain` alone
const examples = {}
for (const { criteria } of rules.elements)
  for (const criterion of criteria) {
    examples[criterion.id] = criterion.examples
    criterion.examples = { meets: [], fails: [] }
  }
await writeFile(join(dist, 'rules.json'), JSON.stringify(rules))
await writeFile(join(dist, 'examples.json'), JSON.stringify(examples))
await writeFile(join(dist, 'lexicon.json'), JSON.stringify(rest))
await writeFile(join(dist, 'terms.bin'), Int32Array.from(terms))
await writeFile(join(dist, 'index.bin'), Int32Array.from(index))
await writeFile(join(dist, 'forms.txt'), exact)
const { table, ...known } = weights
await writeFile(join(dist, 'weights.json'), JSON.stringify(known))
await writeFile(join(dist, 'weights.bin'), Int32Array.from(table))

const command = await build({
  ...options,
  banner,
  metafile: true,
  entryPoints: {
    meldcode: 'src/cli/index.ts',
    worker: 'src/cli/worker.ts',
  },
  outdir: dist,
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  chunkNames: '[name]-[hash]',
})

// the API: one file with the rules in it, for Node and for browsers
const rulesModule = `
  import rules from './rules.json'
  import lexicon from './lexicon.json'
  import terms from './terms.bin'
  import index from './index.bin'
  import exact from './forms.txt'
  import known from './weights.json'
  import table from './weights.bin'
  const integers = bytes => new Int32Array(Uint8Array.from(bytes).buffer)
  export default {
    ...rules,
    lexicon: { ...lexicon, terms: integers(terms), index: integers(index), exact },
    weights: { ...known, table: integers(table) },
  }
`
const api = await build({
  ...options,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['module', 'import', 'default'],
  metafile: true,
  entryPoints: { api: 'src/api/index.ts' },
  outdir: dist,
  loader: { '.bin': 'binary', '.txt': 'text' },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  plugins: [
    {
      name: 'rules',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^#rules$/ }, () => ({ path: 'rules', namespace: 'rules' }))
        onLoad({ filter: /^/, namespace: 'rules' }, () => ({ contents: rulesModule, resolveDir: dist }))
      },
    },
  ],
})
await writeFile(join(dist, 'THIRD-PARTY.txt'), await licencesOf([command, api]))

const pages = join(dist, 'man.mjs')
await build({ ...options, banner, entryPoints: ['src/cli/man.ts'], outfile: pages })
const { manPage } = await import(pathToFileURL(pages).href)
await rm(pages)
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
await mkdir(join(root, 'man'), { recursive: true })
await writeFile(join(root, 'man/meldcode.1'), manPage('nl', version))
await writeFile(join(root, 'man/meldcode-en.1'), manPage('en', version))

// what tells this build from another: outcomes kept from an earlier one are not used again
const hash = createHash('sha256')
for (const name of (await readdir(dist)).sort()) hash.update(name).update(await readFile(join(dist, name)))
await writeFile(join(dist, 'digest.txt'), hash.digest('hex'))

/** The licences of the packages in the bundles, which must go where their code goes. */
async function licencesOf(builds) {
  const inputs = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs))
  const packages = inputs.flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  const texts = [...new Set(packages)].sort().map(async folder => {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
    const file = (await readdir(join(root, folder))).find(name => /^licen[cs]e/i.test(name))
    const text = file ? await readFile(join(root, folder, file), 'utf8') : ''
    return `${name} ${version} (${license})\n\n${text.trim()}\n`
  })
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`)
}

/** The rule files of a folder, in order of their path. */
async function ruleFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(entry => join(entry.parentPath, entry.name))
  return Promise.all(
    paths.sort().map(async path => ({
      path: relative(folder, path).split(sep).join('/'),
      text: await readFile(path, 'utf8'),
    })),
  )
}
