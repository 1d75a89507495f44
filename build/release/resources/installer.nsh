; What the Windows installer does besides copying the program. Provenote is offered under "Open with" for the
; kinds it reads and takes none of them over; its own kind and its links are its own.

!define PROVENOTE_PROGID "Provenote.Source"
!define PROVENOTE_ARCHIVE "Provenote.Archive"

!macro provenoteOffer EXTENSION
  WriteRegStr SHELL_CONTEXT "Software\Classes\${EXTENSION}\OpenWithProgids" "${PROVENOTE_PROGID}" ""
!macroend

!macro provenoteTakeBack EXTENSION
  DeleteRegValue SHELL_CONTEXT "Software\Classes\${EXTENSION}\OpenWithProgids" "${PROVENOTE_PROGID}"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\${PROVENOTE_PROGID}" "" "Source for Provenote"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${PROVENOTE_PROGID}\shell\open\command" "" '"$appExe" "%1"'
  !insertmacro provenoteOffer ".html"
  !insertmacro provenoteOffer ".htm"
  !insertmacro provenoteOffer ".md"
  !insertmacro provenoteOffer ".txt"
  !insertmacro provenoteOffer ".pdf"
  !insertmacro provenoteOffer ".epub"
  !insertmacro provenoteOffer ".docx"
  !insertmacro provenoteOffer ".zip"

  WriteRegStr SHELL_CONTEXT "Software\Classes\${PROVENOTE_ARCHIVE}" "" "Provenote archive"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${PROVENOTE_ARCHIVE}\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${PROVENOTE_ARCHIVE}\shell\open\command" "" '"$appExe" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.provenote" "" "${PROVENOTE_ARCHIVE}"

  WriteRegStr SHELL_CONTEXT "Software\Classes\provenote" "" "URL:Provenote link"
  WriteRegStr SHELL_CONTEXT "Software\Classes\provenote" "URL Protocol" ""
  ; Nothing behind "--" is a switch, whatever a link on a page breaks out of its quotes with.
  WriteRegStr SHELL_CONTEXT "Software\Classes\provenote\shell\open\command" "" '"$appExe" -- "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

!macro customUnInstall
  !insertmacro provenoteTakeBack ".html"
  !insertmacro provenoteTakeBack ".htm"
  !insertmacro provenoteTakeBack ".md"
  !insertmacro provenoteTakeBack ".txt"
  !insertmacro provenoteTakeBack ".pdf"
  !insertmacro provenoteTakeBack ".epub"
  !insertmacro provenoteTakeBack ".docx"
  !insertmacro provenoteTakeBack ".zip"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${PROVENOTE_PROGID}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${PROVENOTE_ARCHIVE}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\.provenote"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\provenote"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend
