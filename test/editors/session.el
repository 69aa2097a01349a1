;; An hour of Emacs with eglot in a few seconds: opens a draft with Verbatim as its language server and writes down,
;; as JSON, what a writer would see. The environment is the one of session.lua.
(require 'eglot)
(require 'json)

(setq eglot-server-programs
      (list (list 'text-mode (getenv "NODE") (getenv "VERBATIM_CLI") "lsp" "--stdio"))
      eglot-sync-connect 20
      eglot-autoshutdown t
      make-backup-files nil
      auto-save-default nil)
(put 'text-mode 'eglot-language-id "markdown")
(setq-default eglot-workspace-configuration
              `((:verbatim . (:corpus (:folders [,(getenv "VERBATIM_ARTICLES")] :bundled :json-false)))))

(defun wait-for (test)
  (let ((until (+ (float-time) 20)) (held nil))
    (while (and (not (setq held (funcall test))) (< (float-time) until))
      (accept-process-output nil 0.02))
    (if held t :json-false)))

(defun ask (method &rest params)
  (jsonrpc-request (eglot--current-server-or-lose) method
                   (append (eglot--TextDocumentPositionParams) params)))

(defun codes ()
  (mapcar (lambda (one) (let ((data (flymake-diagnostic-data one)))
                          (plist-get (alist-get 'eglot-lsp-diag data) :code)))
          (flymake-diagnostics)))

(with-current-buffer (find-file-noselect (getenv "VERBATIM_DRAFT"))
  (text-mode)
  (apply #'eglot--connect (eglot--guess-contact))
  (eglot--maybe-activate-editing-mode)
  (let (seen)
    (cl-flet ((note (key value) (push (cons key value) seen)))
      (note 'started (wait-for (lambda () (flymake-start) (flymake-diagnostics))))
      (note 'codes (vconcat (codes)))
      (goto-char (+ (point-min) 12))
      (note 'hover (plist-get (plist-get (ask :textDocument/hover) :contents) :value))
      (let ((definition (ask :textDocument/definition)))
        (let ((place (if (vectorp definition) (aref definition 0) definition)))
          (note 'definition (or (plist-get place :uri) (plist-get place :targetUri)))))
      (let* ((diagnostic (car (flymake-diagnostics)))
             (actions (jsonrpc-request
                       (eglot--current-server-or-lose) :textDocument/codeAction
                       (list :textDocument (eglot--TextDocumentIdentifier)
                             :range (list :start (eglot--pos-to-lsp-position (flymake-diagnostic-beg diagnostic))
                                          :end (eglot--pos-to-lsp-position (flymake-diagnostic-end diagnostic)))
                             :context (list :diagnostics [])))))
        (let ((preferred (seq-find (lambda (one) (eq (plist-get one :isPreferred) t)) actions)))
          (eglot--apply-workspace-edit (plist-get preferred :edit))))
      (note 'fixed (buffer-substring-no-properties (point-min) (progn (goto-char (point-min)) (line-end-position))))
      (eglot--signal-textDocument/didChange)
      (note 'quiet (wait-for (lambda () (flymake-start) (not (flymake-diagnostics)))))
      (goto-char (point-max))
      (insert "\nInes Calloway said: “We did")
      (eglot--signal-textDocument/didChange)
      (let* ((answer (ask :textDocument/completion))
             (items (if (vectorp answer) answer (plist-get answer :items)))
             (first (and (> (length items) 0) (aref items 0))))
        (note 'offered (plist-get first :label))
        (eglot--apply-text-edits (vector (plist-get first :textEdit))))
      (note 'written (buffer-substring-no-properties (line-beginning-position) (point-max)))
      (with-temp-file (getenv "VERBATIM_SEEN") (insert (json-encode seen))))
    (set-buffer-modified-p nil)
    (eglot-shutdown (eglot--current-server-or-lose) nil 5)))
