-- An hour of Neovim in a few seconds: opens a draft with Verbatim as its language server and writes down, as
-- JSON, what a writer would see. Arguments come by environment: VERBATIM_CLI, VERBATIM_DRAFT, VERBATIM_ARTICLES,
-- VERBATIM_SEEN, NODE.
local seen = {}
local draft = vim.env.VERBATIM_DRAFT
-- Outside insert mode the cursor may else not stand behind the last character.
vim.o.virtualedit = 'onemore'

local function waitFor(test)
  return vim.wait(20000, test, 20)
end

local function at(line, character)
  vim.api.nvim_win_set_cursor(0, { line + 1, character })
  return vim.lsp.util.make_position_params(0, 'utf-16')
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000)
  for _, answer in pairs(answers or {}) do
    return answer.result
  end
end

local function messages()
  return vim.tbl_map(function(one)
    return one.code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code)
  end, vim.diagnostic.get(0))
end

vim.cmd('edit ' .. draft)
local client = vim.lsp.start_client({
  cmd = { vim.env.NODE, vim.env.VERBATIM_CLI, 'lsp', '--stdio' },
  root_dir = vim.fn.fnamemodify(draft, ':h'),
  -- This client cannot be asked for its settings: they go with the first request.
  init_options = { corpus = { folders = { vim.env.VERBATIM_ARTICLES }, bundled = false } },
})
vim.lsp.buf_attach_client(0, client)
seen.started = waitFor(function()
  return #vim.diagnostic.get(0) > 0
end)
seen.codes = messages()

local hover = ask('textDocument/hover', at(0, 12))
seen.hover = hover and (hover.contents.value or hover.contents)

local definition = ask('textDocument/definition', at(0, 12))
local place = definition and (definition[1] or definition)
seen.definition = place and (place.uri or place.targetUri)

-- The fix that the light bulb prefers, applied.
local diagnostic = vim.diagnostic.get(0)[1]
local params = vim.lsp.util.make_range_params(0, 'utf-16')
params.range = {
  start = { line = diagnostic.lnum, character = diagnostic.col },
  ['end'] = { line = diagnostic.end_lnum, character = diagnostic.end_col },
}
params.context = { diagnostics = {} }
for _, action in ipairs(ask('textDocument/codeAction', params) or {}) do
  if action.isPreferred then
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    break
  end
end
seen.fixed = vim.api.nvim_buf_get_lines(0, 0, 1, false)[1]
seen.quiet = waitFor(function()
  return #vim.diagnostic.get(0) == 0
end)

-- A quotation begun by hand, finished from the list.
vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', 'Ines Calloway said: “We did' })
local last = vim.api.nvim_buf_line_count(0) - 1
local list = ask('textDocument/completion', at(last, #'Ines Calloway said: “We did'))
local items = list and (list.items or list) or {}
seen.offered = items[1] and items[1].label
if items[1] then
  vim.lsp.util.apply_text_edits({ items[1].textEdit }, 0, 'utf-16')
end
seen.written = vim.api.nvim_buf_get_lines(0, last, last + 1, false)[1]

vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.VERBATIM_SEEN)
vim.cmd('qall!')
