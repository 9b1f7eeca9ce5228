import sharp from 'sharp'
import { chanceOf } from './chance'
import { drawings } from './drawings'

const grounds = ['#8fa3b8', '#b9a68d', '#9db39a', '#b29aa8', '#a9a18f', '#8d9aa6']
const made = new Map<string, Promise<Buffer>>()

/** A small invented photo of what an issue is about, as evidence. The same for the same name. */
export function picture(about: string, name: string): Promise<Buffer> {
  const chance = chanceOf(`picture ${name}`)
  const ground = chance.pick(grounds)
  const kind = kindOf(about)
  const key = `${kind} ${ground}`
  const known = made.get(key) ?? draw(kind, ground)
  made.set(key, known)
  return known
}

function kindOf(about: string): keyof typeof drawings {
  if (about.startsWith('OSH-EMP')) return 'exit'
  if (about.startsWith('OSH-CHE')) return 'store'
  if (about.startsWith('OSH')) return 'floor'
  return /^(COM|CON-CON|WT|CL)/.test(about) ? 'papers' : 'board'
}

function draw(kind: keyof typeof drawings, ground: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640">
    <rect width="960" height="640" fill="${ground}"/>${drawings[kind]}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer()
}
