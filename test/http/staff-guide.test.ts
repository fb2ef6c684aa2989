import { readPage } from '../support/documents'
import { testExamples } from '../support/guide'

testExamples([readPage('docs/staff.md')], '2026-11-21T14:30:00Z')
