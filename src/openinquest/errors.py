"""Every failure a user can meet, with the next thing to do.

* InquestError                 a bug in us                          exit 1
  + InputError                 you can fix the request              exit 2
    - MissingInput             nothing stands at that path
    - EmptyInput               there is nothing to read in it
    - UnreadableInput          it cannot be opened or is no plain file
    - NotText                  it is not a document of text
    - DamagedInput             it is a document, but broken
    - EncryptedInput           it is locked with a password
    - NoTextLayer              it is a picture of text
    - InputTooLarge            it is larger than the limit
    - UnsupportedLanguage      no extractor reads its language
    - OutputExists             the result would overwrite a file
    - UnwritableOutput         the result cannot be written there
    - BadStreamRow             a line of a stream is not a document
    - NoCase                   there is no case where one was named
    - CaseExists               there is a case already
    - UnknownRecord            nothing in the case has that identifier
    - TellsNothing             no claim on an incident was found in it
    - SeenBefore               the same bytes were given already
    - CaseBusy                 another program keeps the case locked
    - OutputIsInput            the result would replace what is read
    - NotGeoNames              a file is no table of GeoNames
    - GazetteerDamaged         the imported gazetteer cannot be used
    - NoDocument               the manifest says that it is no document
    - Offline                  the network was asked for, and may not be
    - AddressRefused           an address that is not asked
    - NotFetched               a server cannot be reached, or fails
    - NotAnswered              a server answered with another status than 200
    - RobotsRefuse             a site asks programs to stay away
    - NotFeed                  it names no pages, or too many
    - NotUnpacked              an archive of files, which is not opened
    - PartRefused              a part of a file of captures cannot be used
    - NotSourceTable           a table does not describe sources
    - NotArchived              an archiving tool has not kept it
    - PartOfPage               records that are no documents by themselves
    - NotListTable             a file is no table of overlapping lists
    - NoEstimate               overlapping lists do not support an estimate
    - TooFewAnswers            a corpus does not tell how reliable voices are
    - NotParameters            a file holds no parameters of the model
    - TooFewPairs              too few pairs of documents to learn from
    - NotWeights               a file holds no weights of linking
    - NoEffectSeen             a quantity without an effect that was seen
    - NotYetHappened           an explosion that has not happened
    - Unsourced                a check in a case without its sources
    - NotRecorderTable         a file is no table of another recorder
    - NamesWithheld            the names asked for are for the full profile
    - UnfoldsTooLarge          it is packed, and unfolds to too much
    - OldOffice                it is of an office program of before 2007
    - NotRead                  it is kept, and some of it or all has no text
    - TookTooLong              reading it took longer than is allowed
    - WorkerStopped            the process that read it stopped or failed
    - NeedsMemory              reading it needs more memory than is allowed
    - NotAttested              an authority gave no timestamp that holds
    - NotRoots                 a file holds no certificates to trust
    - NotAdmitted              no member has that key, or name and password
    - NotAllowed               the role of a member does not allow it
    - MembersRefused           the members of a case cannot be changed so
    - WeakPassword             a password is too short or too long
    - NoMember                 no member of the case has that name
    - AmbiguousName            several things in the case begin so
    - CannotListen             the workbench cannot be served there
    - TooManyAttempts          too many wrong passwords were given
    - ChangedMeanwhile         somebody else changed it since it was looked at
    - ForgedForm               no page of this session made the form
    - NotUnderstood            a request is not as its address takes it
    - WordsNotThere            the words do not stand in the document, or in several places
    - NotToBeJudged            what was named cannot be judged so
    - NotToBeSigned            something on the incident is still open
    - NotHead                  a file holds no head of an audit
    - NotConfirmed             what cannot be undone was not confirmed
    - NoSuchPlace              the place is none of that picture, scan, sound or film
    - WasErased                these bytes were erased from the case
    - NoModel                  no model server is set, or it is set wrongly
    - NotGrounded              the text does not bear out what a model says of it
    - AnswerUnusable           a model server's answer on a part of a text is none
    - NotBenchmark             a folder is no benchmark that can be measured on
  + EvidenceError              the material contradicts us          exit 3
    - QuoteMismatch            a quote is not the text at its span
    - CaseDamaged              a case does not hold what it recorded
  + MissingPart                something is not installed           exit 4
    - UnknownPlugin            no part of that name is installed
    - AnalyserDamaged          the model of English is not as it was shipped
    - NoRecogniser             its words are in a picture, and none can read them
    - ModelFailed              the model server cannot be reached, or fails
    - BudgetSpent              the tokens that a run may take are spent
    - NoSpark                  Spark or Java is not installed
    - ClusterFailed            the cluster cannot be reached, or gave up
    - WorkerLost               a process of --workers ended before its work was done

`docs/reference/errors.md` is generated from this module; codes are never reused.
"""

from functools import partial
from typing import Any, ClassVar
from unicodedata import category

# Controls, formats, halves of characters, ends of lines and of paragraphs. A format
# joins or parts letters (these stay), or reorders the words around it.
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_JOINERS = "\u200c\u200d"


def one_line(text: str) -> str:
    r"""Return `text` in one line, with an escape for every character that cannot be seen.

    Names of files come from anybody: none may end the line, steer a terminal
    or turn the words of a message round.

    Example:
        >>> one_line("a\nb\x1b[31m.txt")
        'a\\nb\\x1b[31m.txt'
    """
    return "".join(
        ascii(char)[1:-1] if category(char) in _UNSEEN and char not in _JOINERS else char
        for char in text
    )


class InquestError(Exception):
    """Base of every error raised on purpose.

    Args:
        what: What went wrong, as a sentence without its full stop.
        where: The file, document, line or span that it concerns, or None.
    """

    code: ClassVar[str] = "E000"
    exit_status: ClassVar[int] = 1
    hint: ClassVar[str] = "Please report this with the command you ran."

    def __init__(self, what: str, *, where: str | None = None) -> None:
        self.what = one_line(what)
        self.where = where if where is None else one_line(where)
        place = f" in {self.where}" if self.where else ""
        super().__init__(f"[{self.code}] {self.what}{place}. {self.hint}")

    def __reduce__(self) -> tuple[Any, ...]:
        """Return what another process makes the same error of."""
        return partial(type(self), where=self.where), (self.what,), self.__dict__


class InputError(InquestError):
    """The request cannot be carried out as written."""

    code, exit_status = "E100", 2
    hint = "Change the value named above and run the command again."


class MissingInput(InputError):
    """Nothing stands at the path that was named."""

    code = "E101"
    hint = "Check the spelling of the path and that the disk is attached."


class EmptyInput(InputError):
    """The file holds nothing that can be read."""

    code = "E102"
    hint = "Save the document again from where it came from."


class UnreadableInput(InputError):
    """The path cannot be opened, or is not a plain file or folder."""

    code = "E103"
    hint = "Give a plain file that this account may read."


class NotText(InputError):
    """The bytes are not a document of text."""

    code = "E104"
    hint = (
        "Give a text, HTML, PDF, Word, OpenDocument text or Excel document; "
        "convert other formats first."
    )


class DamagedInput(InputError):
    """The bytes start as a document, but cannot be read to the end."""

    code = "E105"
    hint = "Get the document again from where it came from."


class EncryptedInput(InputError):
    """The document is locked with a password."""

    code = "E106"
    hint = "Save a copy without the password and keep the locked original beside it."


class NoTextLayer(InputError):
    """The document is a picture of text and holds no letters."""

    code = "E107"
    hint = "Allow words to be recognised (INQUEST_READ_RECOGNISE), or do so yourself and add that."


class InputTooLarge(InputError):
    """The file is larger than the setting `read.max_bytes` allows."""

    code = "E108"
    hint = "Split it, or raise INQUEST_READ_MAX_BYTES if it is one document."


class UnsupportedLanguage(InputError):
    """No installed extractor reads the language of the document."""

    code = "E109"
    hint = "Add a translation beside it, or install an extractor for the language."


class OutputExists(InputError):
    """The result would overwrite a file that exists."""

    code = "E110"
    hint = "Choose another name with -o, or add --force to overwrite it."


class UnwritableOutput(InputError):
    """The result cannot be written where it was asked for."""

    code = "E111"
    hint = "Choose a folder that exists and that this account may write to."


class BadStreamRow(InputError):
    """A line of a stream is not a document as the stream format has it."""

    code = "E112"
    hint = "Each line must be one JSON object with a text `id` and a text `text`."


class NoCase(InputError):
    """There is no case where one was named."""

    code = "E113"
    hint = "Make one with `inquest init DIR`, or name one with --case DIR."


class CaseExists(InputError):
    """The folder holds a case already."""

    code = "E114"
    hint = "Use it with --case DIR, or choose another folder."


class UnknownRecord(InputError):
    """Nothing in the case has the identifier that was named."""

    code = "E115"
    hint = "List what the case holds with `inquest documents` or `inquest incidents`."


class TellsNothing(InputError):
    """No claim on an incident was found in the document."""

    code = "E116"
    hint = "Read it yourself: it may say in its own way what no rule knows."


class SeenBefore(InputError):
    """The same bytes were given already, under another name."""

    code = "E117"
    hint = "Nothing needs to be done; if two publishers carried it, keep a capture of each page."


class CaseBusy(InputError):
    """Another program keeps the case locked."""

    code = "E118"
    hint = "Wait until the other program ends, then run the command again."


class OutputIsInput(InputError):
    """The result would replace a file that is read."""

    code = "E119"
    hint = "Choose another place for what is written: what was collected is never replaced."


class NotGeoNames(InputError):
    """The file is not a table as GeoNames offers it."""

    code = "E120"
    hint = "Give a zip of download.geonames.org/export/dump, or the .txt in it, unchanged."


class GazetteerDamaged(InputError):
    """The imported gazetteer cannot be used."""

    code = "E121"
    hint = "Import it again with `inquest gazetteer import FILE`, or remove it to do without."


class NoDocument(InputError):
    """The manifest of its folder says that the file is no document."""

    code = "E122"
    hint = "Name the file itself to have it read, or take `document: no` out of the manifest."


class Offline(InputError):
    """The network was asked for where nothing may go out."""

    code = "E150"
    hint = "Leave out --offline, and unset INQUEST_OFFLINE; or save the page and add the file."


class AddressRefused(InputError):
    """The address, or one that it leads to, is none that is asked."""

    code = "E151"
    hint = (
        "Give an address of the public web; --allow-private asks a server of your own network, "
        "and other ports."
    )


class NotFetched(InputError):
    """A server cannot be reached, is too slow, or does not answer as one does."""

    code = "E152"
    hint = "Try again later; or save the page with a browser, and add the file."


class NotAnswered(InputError):
    """A server answered that it has no page there, or has none for now."""

    code = "E153"
    hint = "Check the address in a browser; a web archive may hold the page as it was."


class RobotsRefuse(InputError):
    """The site asks programs not to fetch the page, or cannot say what it asks."""

    code = "E154"
    hint = "Open the page in a browser, save it, and add the file."


class NotFeed(InputError):
    """The feed names no pages that can be asked for, or more than are asked for at once."""

    code = "E155"
    hint = "Open it in a browser, and add the pages that matter by their own addresses."


class NotUnpacked(InputError):
    """The file is an archive of other files, which is not opened."""

    code = "E156"
    hint = "Unpack it into a folder of its own, look at what is there, and add the folder."


class PartRefused(InputError):
    """A part of a file of captures cannot be used."""

    code = "E157"
    hint = "What else the file holds is taken in; get this part again by itself if you need it."


class NotSourceTable(InputError):
    """The table does not describe sources as `--manifest` has it."""

    code = "E158"
    hint = "Put each line right that is named above; the columns are in the manual."


class NotArchived(InputError):
    """The sheet of an archiving tool tells of something that it does not hold."""

    code = "E159"
    hint = "Archive the address again, or put the file beside the sheet, and add the sheet again."


class PartOfPage(InputError):
    """Records of a web archive that are no documents by themselves."""

    code = "E185"
    hint = "Nothing needs to be done; a picture or file that matters can be added by itself."


class NotListTable(InputError):
    """The file is not a table of overlapping lists."""

    code = "E130"
    hint = "Give a first line of names, then 0 or 1 in each list's column; see the manual."


class NoEstimate(InputError):
    """The lists do not support an estimate of how many no list names."""

    code = "E131"
    hint = "Report the persons recorded, and no estimate; more lists that overlap may carry one."


class TooFewAnswers(InputError):
    """A corpus does not tell how reliable the voices in it are."""

    code = "E132"
    hint = "Give more reports on the same incidents; without a file the shipped values are used."


class NotParameters(InputError):
    """The file holds no parameters of the model estimate."""

    code = "E133"
    hint = "Make one with `inquest reconcile --fit CORPUS -o FILE`."


class TooFewPairs(InputError):
    """A corpus does not tell how much each sign weighs for two documents telling of one event."""

    code = "E134"
    hint = "Give more reports, several on each incident; without a file the shipped ones are used."


class NotWeights(InputError):
    """The file holds no weights of linking."""

    code = "E135"
    hint = "Make one with `inquest link DOCS --train -o FILE`."


class NoEffectSeen(InputError):
    """A claimed quantity was given without an effect that was seen."""

    code = "E136"
    hint = "Give damage at a distance, a crater, or that it went off inside; see the manual."


class NotYetHappened(InputError):
    """A check of an explosion that has not happened, or whose day is unknown."""

    code = "E137"
    hint = "Only what has happened can be checked: name its day with --on."


class Unsourced(InputError):
    """A check that a case is to keep lacks its incident or the claims that it rests on."""

    code = "E138"
    hint = "Name the incident and the claims that its values come from: --incident ID --claim ID."


class NotRecorderTable(InputError):
    """The file is not a table as another recorder of violence writes it."""

    code = "E139"
    hint = "Give the recorder's own export, with its header line and all its columns."


class NamesWithheld(InputError):
    """What is asked for holds nothing but names, and names are for the full profile."""

    code = "E140"
    hint = "Leave that format out, or choose --profile full if it stays among those on the case."


class UnfoldsTooLarge(InputError):
    """The document is packed, and unfolds to more than any document does."""

    code = "E160"
    hint = "Open it in the program that made it, and save what is needed of it as PDF or text."


class OldOffice(InputError):
    """The file is in a format of office programs of before 2007."""

    code = "E161"
    hint = "Save a copy as .docx, .xlsx or PDF (LibreOffice does); keep the original beside it."


class NotRead(InputError):
    """The document has no words that a reader knows, all of it or some."""

    code = "E163"
    hint = (
        "Look at it yourself: only a person can say what it shows, with `inquest judge claim` and "
        "--at-box or --at-time."
    )


class TookTooLong(InputError):
    """Reading the file took longer than the setting `read.seconds` allows."""

    code = "E164"
    hint = "Split it, or raise INQUEST_READ_SECONDS if it is an honest document."


class WorkerStopped(InputError):
    """The process that reads files stopped, or failed, while it read this one."""

    code = "E165"
    hint = "Look at the file with care: it may be damaged or made to do harm; then add its text."


class NeedsMemory(InputError):
    """Reading the file needs more memory than the setting `read.memory_bytes` allows."""

    code = "E166"
    hint = "Split it, or raise INQUEST_READ_MEMORY_BYTES if it is an honest document."


class NotAttested(InputError):
    """The authority gave no timestamp that holds."""

    code = "E167"
    hint = "No timestamp was kept: say `inquest timestamp` later, or name another authority."


class NotRoots(InputError):
    """The file holds no certificates in PEM that timestamps could lead to."""

    code = "E168"
    hint = "Give the root certificates of the authority in PEM, as its website offers them."


class NotAdmitted(InputError):
    """No active member has the key, or the name with the password, that was given."""

    code = "E169"
    hint = "Set INQUEST_TOKEN to your key; an administrator of the case can make you a new one."


class NotAllowed(InputError):
    """The role of the member does not allow what was asked for."""

    code = "E170"
    hint = "Ask an administrator of the case, who can see roles with `inquest members list`."


class MembersRefused(InputError):
    """The members of a case cannot be changed in that way."""

    code = "E171"
    hint = "See who works on the case with `inquest members list`, and name another change."


class WeakPassword(InputError):
    """The password is too short to hold, or too long to be one."""

    code = "E172"
    hint = "Take a sentence of several words that is used nowhere else."


class NoMember(InputError):
    """No member of the case has the name, or no key of theirs has the name, that was given."""

    code = "E173"
    hint = "List them with `inquest members list`."


class WordsNotThere(InputError):
    """The words of a claim do not stand in the document, or stand in several places."""

    code = "E174"
    hint = "Copy the words from `inquest show DOCUMENT`, and say with --at which place is meant."


class NotToBeJudged(InputError):
    """What was named cannot be judged in that way."""

    code = "E175"
    hint = "See what there is with `inquest claims`, `inquest incidents` and `inquest judge open`."


class NotToBeSigned(InputError):
    """Decisions on the incident wait for another person, are disputed, or hold nowhere."""

    code = "E176"
    hint = "Look at them with `inquest judge open`, or sign with --although-open."


class NoSuchPlace(InputError):
    """The place is none of that picture, scan, sound or film, or words of it cannot be kept."""

    code = "E177"
    hint = (
        "Give --at-box PAGE:LEFT,TOP,WIDTH,HEIGHT in % or px of a picture or scan, or --at-time "
        "START-END of a sound or film, and --words with what is seen or heard there."
    )


class WasErased(InputError):
    """The bytes were destroyed in this case on purpose."""

    code = "E186"
    hint = "Ask who erased them before you keep them elsewhere: `inquest log` says when and why."


class AmbiguousName(InputError):
    """Several things in the case begin with the identifier that was given."""

    code = "E180"
    hint = "Give more of its letters."


class CannotListen(InputError):
    """The workbench cannot be served at that address."""

    code = "E187"
    hint = "Name another port with --port, or stop the program that uses this one."


class TooManyAttempts(InputError):
    """Too many wrong passwords were given for one name, or from one place."""

    code = "E188"
    hint = "Wait for some minutes, then try again; an administrator can give a new password."


class ChangedMeanwhile(InputError):
    """Somebody else changed what was looked at before it was decided on."""

    code = "E189"
    hint = "Look at it as it is now, then decide again; nothing was written."


class ForgedForm(InputError):
    """A form was sent that no page of this session has made."""

    code = "E190"
    hint = "Load the page again and send it from there."


class NotUnderstood(InputError):
    """A request to the workbench has no meaning: its address, its method or one of its fields."""

    code = "E191"
    hint = "Correct what is named above and send it again; nothing was written."


class NotHead(InputError):
    """The file does not say where an audit ended."""

    code = "E181"
    hint = "Give what `inquest status --json` printed, or a report, an export or a signed finding."


class NotConfirmed(InputError):
    """What cannot be undone was not confirmed."""

    code = "E182"
    hint = "Nothing was done. Type the identifier when you are asked, or say --yes."


class NoModel(InputError):
    """No model server is set, or what is set is none."""

    code = "E192"
    hint = "Set INQUEST_MODEL_URL to its address and INQUEST_MODEL to the name of the model."


class NotGrounded(InputError):
    """The text does not bear out what a model says of it."""

    code = "E193"
    hint = "The claim was left out; look at the document itself if it matters."


class AnswerUnusable(InputError):
    """The answer of a model server on a part of a text is none that can be used."""

    code = "E194"
    hint = "Run the command again to ask once more, or take another model."


class NotBenchmark(InputError):
    """The folder is no benchmark that a reader can be measured on."""

    code = "E195"
    hint = "Name a folder with `docs.jsonl.gz` and `gold.jsonl.gz`, and `score.py` above it."


class EvidenceError(InquestError):
    """Stored material does not agree with what was recorded about it."""

    code, exit_status = "E300", 3
    hint = "Do not publish from this case until it is explained."


class QuoteMismatch(EvidenceError):
    """A quote is not the text that stands at its span."""

    code = "E301"
    hint = "Extract the document again: its text or its offsets have changed."


class CaseDamaged(EvidenceError):
    """A case does not hold what it recorded."""

    code = "E302"
    hint = "Restore the case from a copy and keep the damaged one for inspection."


class MissingPart(InquestError):
    """Something that the request needs is not installed or reachable."""

    code, exit_status = "E400", 4
    hint = "Install what is named above and run the command again."


class UnknownPlugin(MissingPart):
    """No part of that name is installed."""

    code = "E401"
    hint = "Install its extra, or pick one of the names listed."


class AnalyserDamaged(MissingPart):
    """The model that reads English is missing, or not as it was shipped."""

    code = "E402"
    hint = "Install openinquest again; the model is part of it."


class NoRecogniser(MissingPart):
    """The words are in a picture, and no program that recognises words is installed."""

    code = "E162"
    hint = (
        "Install it (`apt install tesseract-ocr tesseract-ocr-eng tesseract-ocr-ara`), "
        "or set INQUEST_READ_RECOGNISE=no to keep pictures unread."
    )


class ModelFailed(MissingPart):
    """The model server cannot be reached, refuses the key, or fails time and again."""

    code = "E403"
    hint = "Look at the server and at INQUEST_MODEL_KEY; run it again: answers so far are kept."


class BudgetSpent(MissingPart):
    """The tokens that a run may take are spent."""

    code = "E404"
    hint = "Raise INQUEST_MODEL_TOKENS and run the command again: answers so far are kept."


class NoSpark(MissingPart):
    """Spark was asked for, and it or the Java that it runs on is not installed."""

    code = "E405"
    hint = (
        'Install both (`pip install "openinquest[spark]"`, `apt install openjdk-17-jre-headless`), '
        "or leave out --engine spark."
    )


class ClusterFailed(MissingPart):
    """The cluster cannot be reached, or gave up what it was asked."""

    code = "E406"
    hint = "Look at the address in --master and at the logs of its workers, then run it again."


class WorkerLost(MissingPart):
    """One of the processes of --workers ended before its work was done."""

    code = "E407"
    hint = (
        "Use fewer --workers if memory ran out, and run it again: extract, tally and link go on "
        "where they were."
    )
