import { expect, test } from 'vitest'
import { translatedLanguages } from './load-reference'
import {
  clusters,
  criticalIssues,
  question,
  questionsFor,
  reference,
  selfDiagnosisOptions,
} from './reference'
import { referenceText } from './reference-text'

test('IMP-01: every option, cluster, point and critical issue has a name in every language, in its own script', () => {
  const named = [
    ...clusters().map(({ code }) => ({ cluster: code })),
    ...clusters().flatMap(({ points }) => points.map(({ code }) => ({ point: code }))),
    ...criticalIssues().map(({ number }) => ({ criticalIssue: number })),
    ...Object.entries(selfDiagnosisOptions()).flatMap(([cluster, options]) =>
      options.map((_, index) => ({ option: { cluster, index } })),
    ),
  ]
  const scripts = { ar: /\p{Script=Arabic}/u, bn: /\p{Script=Bengali}/u }
  for (const language of translatedLanguages)
    for (const one of named) {
      expect(referenceText(language, one)).toMatch(scripts[language])
      expect(referenceText(language, one)).not.toMatch(/[০-৯٠-٩]/)
      expect(referenceText('en', one)).toMatch(/^[\p{Script=Latin}\p{Script=Common}]+$/u)
    }
})

test('no two options of a cluster read the same in a language', () => {
  for (const language of ['en', ...translatedLanguages])
    for (const [cluster, options] of Object.entries(selfDiagnosisOptions())) {
      const texts = options.map((_, index) => referenceText(language, { option: { cluster, index } }))
      expect(new Set(texts).size).toBe(options.length)
    }
})

test('a language without a translation reads the English name; what does not exist has none', () => {
  expect(referenceText('vi', { cluster: 'OSH' })).toBe('Occupational safety and health')
  expect(referenceText('constructor', { cluster: 'OSH' })).toBe('Occupational safety and health')
  expect(referenceText('ar', { cluster: 'NONE' })).toBeNull()
  expect(referenceText('ar', { criticalIssue: 28 })).toBeNull()
  expect(referenceText('ar', { option: { cluster: 'OSH', index: 23 } })).toBeNull()
})

test('questions are found by code and asked where they apply', () => {
  expect(question('PI-ACC-01')?.criticalIssue).toBe(27)
  expect(question('NONE')).toBeNull()
  const { questions } = reference().files['question-bank.json']
  for (const asked of questionsFor('BD')) expect(asked.countriesOnly ?? ['BD']).toContain('BD')
  expect(questionsFor('BD').length).toBeLessThan(questionsFor('BD', true).length)
  expect(questionsFor('BD', true).length).toBeLessThan(questions.length)
})
