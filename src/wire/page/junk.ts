import type { Block } from './blocks.ts'

/** Lines that lead elsewhere, ask for something, or credit a picture. Anchored, so that they are cheap and say what they mean. */
const junkLines: readonly RegExp[] = [
  /^(advertisement|advert|sponsored( content)?|story continues( below)?|continue reading( below)?|article continues|skip to (main )?content|loading|share( this)?( article| story)?( on [a-z]+)?|tweet|print|email|comments?|caption|close|image \d+ of \/? ?\d+|slideshow|video|photos?|gallery|more:?|warning|home|news|menu|sign in|log ?in|subscribe)[.:…!]*$/i,
  /^(story|article|content) continues\b.{0,40}$/i,
  /^(related|related (stories|articles|links|content|coverage|posts?|topics?)|read( more| also| next|:)|also read|see( also| more)|see more|more (on|from|news|stories)|watch( also| now|:)|listen:|don['’]t miss|you (may|might) also like|recommended( for you)?|most (read|popular)|must[- ]reads?|what to read next|keep reading|up next|trending|click here|learn more|find out more|more information|continue reading|view (gallery|photos|slideshow)|latest news|editor['’]s picks?)\s*[:…|>»-]/i,
  /^(related|also read|read also|read next|see also|read more|recommended|most (read|popular)|don['’]t miss|you (may|might) also like|latest news|top stories|more stories|breaking news|editor['’]s picks?|trending( now)?|what to read next|also on .{3,30}|more from .{3,40}|more on .{3,40})[.…:]*$/i,
  /^(sign up|subscribe|register|join our|join us on|join the conversation|get the (latest|best|top)|get (our|your|all the)|follow (us|him|her|them|me|@|.{2,40} on (twitter|facebook|instagram))|like us|download (the|our)|click here|tap here|support our|have a tip|got a tip|send tips|have an opinion|do you have|contact (us|the (author|reporter|writer))|email (us|me|the)|e-?mail:|tell us what|what do you think|let us know|leave a comment|share your|want more|need more|thanks for (reading|signing)|thank you for (reading|signing|subscribing))\b/i,
  /^(©|\(c\)\s|copyright\b|all rights reserved|the contents of this site|this (document|article|material|content) (is subject to copyright|may not be)|this (website|site) uses cookies|we use cookies|by (continuing|using|clicking|signing|subscribing)\b)/i,
  /^\(?(photo|image|picture|pic|video|credit|photos|photograph|illustration|photo credit|image credit|image copyright|image caption|media caption|image source|source|pictured|photo by|image by)s?\s*(credit|courtesy)?\s*[:/©]/i,
  /^(image copyright|image caption|media caption|photo by|photograph by|photo courtesy|file photo|getty images|\(?getty|\(?ap photo|\(?reuters\)?$)/i,
  /^((published|updated|last updated|posted|first published|last modified|modified|created)\s*(on|at|by)?\s*:?\s*)?((mon|tues?|wed(nes)?|thurs?|fri|sat(ur)?|sun)(day)?[,.]?\s*)?(\d{1,2}[:.]\d{2}\s*([ap]\.?m\.?)?\s*(e[sd]?t|p[sd]?t|c[sd]?t|m[sd]?t|gmt|bst|utc|ist)?[,.]?\s*)?((mon|tues?|wed(nes)?|thurs?|fri|sat(ur)?|sun)(day)?[,.]?\s*)?(\d{1,2}(st|nd|rd|th)?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(st|nd|rd|th)?)[,.]?\s*(\d{4})?\s*(at|@|[|•·,–-])?\s*(\d{1,2}[:.]\d{2}\s*([ap]\.?m\.?)?\s*[a-z]{0,4})?$/i,
  /^(published|updated|last updated|posted|first published) .{0,60}$/i,
  /^https?:\/\/\S+$/i,
  /^(this slideshow requires|please enable javascript|javascript is|your browser)/i,
  /^(citation|provided by|source|sources|via|tags|filed under|topics|categories|category|keywords|posted in|labels)\s*:/i,
]

const words = (text: string): number => text.split(/\s+/).length
const ends = (text: string): boolean => /[.!?…。！？]["'”’)\]]*$/.test(text)

/** A block that reads like running text: long enough, and with a sentence's end. */
const isProse = (block: Block): boolean =>
  block.heading === 0 &&
  block.linked < 0.5 &&
  (block.text.length >= 120 ||
    (block.text.length >= 50 && ends(block.text)) ||
    (/[\u3040-\u30ff\u4e00-\u9fff]/.test(block.text) && block.text.length >= 25))

/** Leaves the running text and its headings: drops lists of links, calls to act, credits, and the short lines around. */
export function dropJunk(blocks: readonly Block[], headline: string): Block[] {
  const lists = linkLists(blocks)
  const dropped = blocks.map((block) => lists.has(block.list) || isJunk(block))
  labelsOfDropped(blocks, dropped)
  const kept = blocks.filter((_, i) => !dropped[i])
  return trimEnds(kept, headline)
}

function isJunk(block: Block): boolean {
  const { text } = block
  if (block.linked > 0.8 && block.heading === 0 && words(text) < 40) return true
  if (text.length > 400) return false
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  return junkLines.some((pattern) => pattern.test(text)) && (text.length < 250 || block.linked > 0.2)
}

/** Lists whose items are mostly links: navigation, related stories, tags. */
function linkLists(blocks: readonly Block[]): Set<number> {
  const sums = new Map<number, { size: number; linked: number; items: number }>()
  for (const { list, text, linked } of blocks) {
    if (list === 0) continue
    const sum = sums.get(list) ?? { size: 0, linked: 0, items: 0 }
    sum.size += text.length
    sum.linked += text.length * linked
    sum.items++
    sums.set(list, sum)
  }
  return new Set([...sums].filter(([, s]) => s.linked / s.size > 0.6).map(([list]) => list))
}

/** The short line over something that was dropped went with it ("Don't miss", "More:"). */
function labelsOfDropped(blocks: readonly Block[], dropped: boolean[]): void {
  for (let i = blocks.length - 2; i >= 0; i--) {
    const block = blocks[i]!
    if (dropped[i] || !dropped[i + 1]) continue
    const next = blocks[i + 1]!
    if (next.linked <= 0.8 && next.list === 0) continue
    if (
      words(block.text) <= 6 &&
      !ends(block.text) &&
      (/[:…]$/.test(block.text) || block.heading > 0 || block.text === block.text.toUpperCase())
    )
      dropped[i] = true
  }
}

function trimEnds(blocks: readonly Block[], headline: string): Block[] {
  let first = blocks.findIndex(isProse)
  if (first < 0) return [...blocks]
  let last = blocks.length - 1
  while (last > first && !isProse(blocks[last]!) && !closes(blocks[last]!)) last--
  // A short opening line of the text stays; what stands above the text is headline, byline, breadcrumbs.
  while (first > 0 && opens(blocks[first - 1]!, headline)) first--
  return blocks.slice(first, last + 1)
}

const closes = (block: Block) =>
  block.heading === 0 &&
  ((ends(block.text) && words(block.text) >= 3) || ((block.list > 0 || block.broken) && block.linked < 0.5))
const opens = (block: Block, headline: string) =>
  block.linked < 0.3 &&
  !same(block.text, headline) &&
  block.heading !== 1 &&
  ((ends(block.text) && words(block.text) >= 4) ||
    isDateline(block.text) ||
    (block.heading > 1 && words(block.text) >= 3))

/** "BAAR, SWITZERLAND": a place of filing on a line of its own. */
const isDateline = (text: string) => text.length < 60 && /^\p{Lu}[\p{Lu} .'-]+,[\p{Lu} .,'-]+$/u.test(text)

const same = (a: string, b: string) =>
  a.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') === b.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
