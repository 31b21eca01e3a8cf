/** Where commands may write: only over what is their own. */
import { mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { replaceFile, replaceFolder } from '../../../tools/lib/files'
import { markedBy, ofBuild, writeManifest } from '../../../tools/lib/own'
import { root } from '../../../tools/lib/paths'
import { isPdf, requireFile, requireFolder } from '../../../tools/lib/targets'

let folder: string
let site: string

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'targets-')))
  site = join(folder, 'site')
})
afterEach(() => rm(folder, { recursive: true }))

/** Writes files of these names, folders where they end in a slash. */
async function fill(within: string, names: readonly string[], text = ''): Promise<void> {
  for (const name of names) {
    await mkdir(name.endsWith('/') ? join(within, name) : dirname(join(within, name)), { recursive: true })
    if (!name.endsWith('/'))
      await writeFile(join(within, name), text)
  }
}

type Act = () => Promise<unknown>

const PAGE = '<html><head><meta name="workshop" content="full participant"></head></html>'

/** A build, with or without the manifest that earlier versions did not write. */
async function build(within: string, { manifest = true } = {}): Promise<void> {
  await fill(within, ['assets/index-D2zZwW79.js', 'assets/modules/vue-_5h-x7iN.js', 'assets/logo-BYkHSa_O.png', 'favicon.svg'])
  await writeFile(join(within, 'index.html'), PAGE)
  if (manifest) {
    await fill(within, ['extra/of-public.txt'])
    await writeManifest(within)
  }
}

const refused = (path = site) => requireFolder(path, ofBuild, 'A hint.').then(() => 'taken', (error: Error) => error.message)

describe('a folder to build into', () => {
  it.each<[string, Act[]]>([
    ['is not there', []],
    ['is empty', [() => fill(site, ['./'])]],
    ['is a build', [() => build(site)]],
    ['is a build that the Finder has looked at', [() => build(site), () => fill(site, ['.DS_Store', 'assets/.DS_Store'])]],
    ['is a build of a version without a manifest', [() => build(site, { manifest: false })]],
    ['is a link to a build', [() => build(join(folder, 'real')), () => symlink(join(folder, 'real'), site, 'junction')]],
  ])('that %s is taken, with a slash at the end of its name too', async (_name, prepare) => {
    for (const act of prepare)
      await act()
    expect(await refused()).toBe('taken')
    expect(await refused(`${site}/`)).toBe('taken')
  })

  it.each<[string, string, Act[]]>([
    ['a checkout for GitHub Pages', '.git/, CNAME, assets/, index.html', [() => fill(site, ['index.html', 'assets/app.js', '.git/HEAD', 'CNAME'])]],
    ['a checkout that a build was copied into', '.git/, CNAME', [() => build(site), () => fill(site, ['.git/HEAD', 'CNAME'])]],
    ['a work tree, whose .git is a file', '.git', [() => build(site), () => fill(site, ['.git'])]],
    ['a build with a foreign file deep in it', 'assets/deep/', [() => build(site), () => fill(site, ['assets/deep/er/mine.txt'])]],
    ['a build with an empty folder', 'blog/', [() => build(site), () => fill(site, ['blog/'])]],
    ['a build with a link in it', 'link', [() => build(site), () => symlink(folder, join(site, 'link'), 'junction')]],
    ['a build with a file that became a link', 'favicon.svg', [() => build(site), () => rm(join(site, 'favicon.svg')), () => symlink(folder, join(site, 'favicon.svg'), 'junction')]],
    ['an earlier build with foreign files', 'CNAME, assets/my-portrait.png', [() => build(site, { manifest: false }), () => fill(site, ['assets/my-portrait.png', 'CNAME'])]],
    ['a site of another tool', 'assets/, index.html', [() => fill(site, ['index.html', 'assets/index-D2zZwW79.js'], '<meta name="generator">')]],
    ['a manifest that cannot be read', '.workshop.json', [() => build(site, { manifest: false }), () => fill(site, ['.workshop.json'], '{ "kit": ')]],
    ['many files', 'a, b, c, d and 2 more', [() => fill(site, ['a', 'b', 'c', 'd', 'e', 'f'])]],
  ])('is refused: %s', async (_name, strangers, prepare) => {
    for (const act of prepare)
      await act()
    expect(await refused()).toBe(`${site} holds other files, which would be deleted; name a new folder, or one that this command wrote, with --out\nIn it: ${strangers}\nA hint.`)
  })

  it('never holds the project or the home folder, by whatever name', async () => {
    const link = join(folder, 'link')
    await symlink(root, link, 'junction')
    for (const path of [root, `${root}/`, dirname(root), join(root, 'core/..'), link, '/'])
      expect(await refused(path)).toMatch(/holds other files.*\nIn it: this project$/)
    expect(await refused(homedir())).toMatch(/\nIn it: (?:this project|your home folder)$/)
    // Beside it is beside it, whatever its name begins with.
    expect(await refused(join(root, '..', '..site-that-is-new'))).toBe('taken')
  })

  it('is no file, no link to nowhere, and below no file; nothing is made on the way', async () => {
    await fill(folder, ['file'])
    expect(await refused(join(folder, 'file'))).toBe(`${join(folder, 'file')} is a file; name a folder with --out`)
    expect(await refused(join(folder, 'file/site'))).toContain('part of this path is a file; choose another with --out')
    await symlink(join(folder, 'gone'), site, 'junction')
    expect(await refused()).toMatch(/is a link to .*gone, which is not there/)
    await rm(site)
    await symlink('site', site, 'junction')
    expect(await refused()).toContain('lead in a circle')
    if (process.platform === 'linux')
      expect(await refused('/proc/site')).toContain('nothing can be made in this place')
  })

  it('tells what it holds in no words that a host would serve', async () => {
    await build(site)
    expect(await readFile(join(site, '.workshop.json'), 'utf8')).not.toMatch(/public|assets|\.txt/)
  })
})

it('folders with a mark in their page are taken by the names in them', async () => {
  const own = markedBy(html => html.includes('ours'), name => /^\d+\.png$/.test(name))
  await fill(site, ['index.html', '1.png'], 'ours')
  await requireFolder(site, own)
  await fill(site, ['portrait.png'])
  await expect(requireFolder(site, own)).rejects.toThrow('In it: portrait.png')
  await rm(join(site, 'portrait.png'))
  await writeFile(join(site, 'index.html'), 'mine')
  await expect(requireFolder(site, own)).rejects.toThrow('In it: 1.png, index.html')
})

describe('a file to print to', () => {
  const told = (path: string) => requireFile(path, isPdf).then(() => 'taken', (error: Error) => error.message)

  it('is new, or of its kind', async () => {
    const file = join(folder, 'out/deck.pdf')
    expect(await told(file)).toBe('taken')
    await fill(folder, ['out/deck.pdf'], '%PDF-1.4\n')
    expect(await told(file)).toBe('taken')
    await writeFile(file, 'a letter')
    expect(await told(file)).toBe(`${file} is not what this command writes, and would be lost; name another place with --out`)
    await rm(file)
    await mkdir(file)
    expect(await told(file)).toBe(`${file} is a folder; name a file with --out`)
    expect(await told(join(folder, 'missing/deck.pdf'))).toBe('taken')
    await fill(folder, ['file'])
    expect(await told(join(folder, 'file/deck.pdf'))).toContain('part of this path is a file')
  })
})

describe('what is written', () => {
  it('goes where a link leads, and the link stays', async () => {
    await fill(folder, ['real/old.txt', 'real.txt'])
    await symlink(join(folder, 'real'), site, 'junction')
    await replaceFolder(site, draft => writeFile(join(draft, 'new.txt'), 'new'))
    expect(await readFile(join(folder, 'real/new.txt'), 'utf8')).toBe('new')
    expect(await realpath(site)).toBe(join(folder, 'real'))
    await symlink(join(folder, 'real.txt'), join(folder, 'link.txt'), 'file')
    await replaceFile(join(folder, 'link.txt'), 'new')
    expect(await readFile(join(folder, 'real.txt'), 'utf8')).toBe('new')
  })

  it('leaves the folder that was there where it fails, and nothing beside it', async () => {
    await fill(site, ['old.txt'], 'old')
    await expect(replaceFolder(site, async (draft) => {
      await writeFile(join(draft, 'new.txt'), 'new')
      throw new Error('no')
    })).rejects.toThrow('no')
    // The draft is gone by the time it should take its place.
    await expect(replaceFolder(site, draft => rename(draft, join(folder, 'elsewhere')))).rejects.toThrow('was not written')
    expect(await readFile(join(site, 'old.txt'), 'utf8')).toBe('old')
    await rm(join(folder, 'elsewhere'), { recursive: true })
    await replaceFile(join(folder, `${'名'.repeat(80)}.pdf`), 'a name as long as names can be')
    expect((await readdir(folder)).sort()).toEqual(['site', `${'名'.repeat(80)}.pdf`])
  })
})
