import './styles/base.css'
import './styles/shell.css'
import './styles/controls.css'
import './styles/offers.css'
import './styles/till.css'
import './styles/pages.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { App } from './app'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has the element #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
