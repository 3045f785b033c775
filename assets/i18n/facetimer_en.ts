<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AboutPage</name>
    <message>
        <source>About facetimer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided facial massage and facial exercises, on screen and by ear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facetimer sends nothing anywhere and asks nothing of the internet. Your history, your settings and what you said about your health are files on this computer; only a sync folder that you choose is read by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facetimer authors. Everybody may use it, read it, change it and pass it on, under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No medical advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who makes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your files lie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings and health answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own exercises and routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices you recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single sentences you recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have begun to build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session made for you last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size and place of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made again when it is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path of: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program here shows folders. The folder is {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made with {source}; {licence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names no licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AmountList</name>
    <message>
        <source>Name, place, how, care, counts, sides, and when to let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything until you have done an exercise twice in 60 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In full, then short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, care, counts, sides, and when to let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which exercise comes, and when all is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones tell the times, and all words stay on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice is chosen above: nothing is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskedCards</name>
    <message>
        <source>What is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackButton</name>
    <message>
        <source>Back: {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeginButtons</name>
    <message>
        <source>Begin today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeginPage</name>
    <message>
        <source>Build My Own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you begin is kept here until you save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exercise of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To begin from a routine that there is, open it and press “Change a copy”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with {routine}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>an exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {routine}, which you began</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BuilderPage</name>
    <message>
        <source>Build My Own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} is step {number} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} is step {number}, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. Press an exercise to add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} hands-on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Building</name>
    <message>
        <source>Build My Own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{routine}, my way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}, my way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is where you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be changed here: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{routine} was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was changed by something else meanwhile and stays as it is. Yours is beside it: {mine}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oil from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of your sessions for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are asked before it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BuiltPage</name>
    <message>
        <source>Undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was changed by something else. Saving keeps both.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CarePage</name>
    <message>
        <source>Does any of this apply?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the app leaves out, or softens, what does not suit. It stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {seconds} seconds of {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers were removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesLine</name>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n as it is</numerusform>
            <numerusform>%n as they are</numerusform>
        </translation>
    </message>
    <message>
        <source>Your answers change the exercises: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every exercise stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asked about first</source>
        <translation>
            <numerusform>%n asked about first</numerusform>
            <numerusform>%n asked about first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gentler</source>
        <translation>
            <numerusform>%n gentler</numerusform>
            <numerusform>%n gentler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesList</name>
    <message>
        <source>Nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n exercise(s)</source>
        <translation>
            <numerusform>Left out: %n exercise</numerusform>
            <numerusform>Left out: %n exercises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked about first: %n exercise(s)</source>
        <translation>
            <numerusform>Asked about first: %n exercise</numerusform>
            <numerusform>Asked about first: %n exercises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gentler: %n exercise(s)</source>
        <translation>
            <numerusform>Gentler: %n exercise</numerusform>
            <numerusform>Gentler: %n exercises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With a word before it: %n exercise(s)</source>
        <translation>
            <numerusform>With a word before it: %n exercise</numerusform>
            <numerusform>With a word before it: %n exercises</numerusform>
        </translation>
    </message>
    <message>
        <source>{why} Until {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message>
        <source>Week {week} is over: how does it feel?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it comfortable? Is there less tension? Do you enjoy it? Your answer is for you alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softer today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the programme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceLine</name>
    <message>
        <source>Hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CropButton</name>
    <message>
        <source>Left out for you at present</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{causes} and %n more</source>
        <translation>
            <numerusform>{causes} and %n more</numerusform>
            <numerusform>{causes} and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out for you at present: {causes}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CueLines</name>
    <message>
        <source>Before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To keep it safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For letting go</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataGroup</name>
    <message>
        <source>Language and data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routines, or a history from another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see what is in it first; no health answers, no notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licences, and where your data lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About facetimer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History, settings, answers and backups, for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin from nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies and other computers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is made each day you practise; the oldest is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder that another program, such as Syncthing or Nextcloud, keeps the same on your computers, or a USB stick. facetimer exchanges its history there and sends nothing by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message>
        <source>{day}: rest or illness</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeleteEverythingDialog</name>
    <message>
        <source>Delete everything?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your whole history with its backups, your settings and what you said about your health will be deleted from this computer. Your own exercises, routines, sounds and voices stay. facetimer closes then. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything for good</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesktopIntegration</name>
    <message>
        <source>On macOS, System Settings has this under Login Items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop shows no tray: reminders work only while the window is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropCover</name>
    <message>
        <source>Let go to look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A routine, an exercise or a programme, a backup or an exported history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is taken without a press.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DueHero</name>
    <message>
        <source>{exercise}, on a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length}, {routine}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off in {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n steps left out</source>
        <translation>
            <numerusform>%n step left out</numerusform>
            <numerusform>%n steps left out</numerusform>
        </translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A face at rest, its eyes closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what fits you now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at your health answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>{exercise} · left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{zone} on a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Excepthook</name>
    <message>
        <source>Something went wrong inside facetimer. What was practised so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExerciseFacts</name>
    <message>
        <source>Ease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of practice is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does it work?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With what?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n × a day</source>
        <translation>
            <numerusform>Once a day</numerusform>
            <numerusform>%n × a day</numerusform>
        </translation>
    </message>
    <message>
        <source>as you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever says yes to these is asked first, or does it mildly, or not at all. In doubt, choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who must take care?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExerciseList</name>
    <message>
        <source>Exercises</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExercisePage</name>
    <message>
        <source>Back to the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start just this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also called: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you are not sure, ask whoever treats you: your doctor, dentist or physiotherapist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at your health answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known, study by study, and where the figures come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routines with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one like this …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExercisePicture</name>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportButtons</name>
    <message>
        <source>Export, back up, restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a backup …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge another history …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as JSON …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as a table (CSV) …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as a calendar …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaceView</name>
    <message>
        <source>Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face at rest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaceWords</name>
    <message>
        <source>get ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fingertips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index fingers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two fingers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three fingers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ring fingers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat fingers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knuckles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>palms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curved hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thumb and index finger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gua sha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mid-hairline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mid-forehead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hairline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side of the hairline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between the brows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inner brow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle of the brow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under the brow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outer brow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inner corner of the eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outer corner of the eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bone around the eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under the eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side of the nose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beside the nose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cheek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cheekbone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in front of the ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jaw joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corner of the mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper lip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jaw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>angle of the jaw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top of the jaw muscle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle of the jaw muscle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>foot of the jaw muscle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top of the ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ear lobe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind the ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind the jaw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side of the neck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hollow above the collarbone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under the chin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collarbone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point between the brows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notch of the inner brow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point above the brow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point beside the nose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point under the eye, on the cheekbone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point beside the corner of the mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point below the lower lip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hollow in front of the ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jaw muscle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lips pursed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lips in an O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lips pressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper lip over the teeth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower lip over the teeth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mouth stretched wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corners up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corners down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corners drawn in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper lip raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jaw open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jaw forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jaw to your left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jaw to your right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chin raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tongue behind the lips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tongue on the palate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nose wrinkled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cheeks raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inner brows up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outer brows up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brows drawn down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brows apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eyes wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower lids up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eyes closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking to your left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking to your right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head turned to your left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head turned to your right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head drawn back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chin up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chin down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head tilted to your left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head tilted to your right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neck drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cheeks drawn in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cheeks full of air</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your left cheek drawn in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your left cheek full of air</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your right cheek drawn in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your right cheek full of air</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{phase}, your left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{phase}, your right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}, {phase}: {looks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All done: face at rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tip of the tongue behind the upper teeth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>face at rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eyes relaxed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tool} lifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tool} from {place} to {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tool} on the {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tool} {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks, each from its first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones, last four weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right, last four weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of the last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} (rest, illness or a pause)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Feelings</name>
    <message>
        <source>How did it feel?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easier than last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the same as last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It feels sore now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a day off, or go softer next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: {feeling}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldStepper</name>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ×</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureChoice</name>
    <message>
        <source>Choose its picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureChooser</name>
    <message>
        <source>Tied back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skin tone {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureGroup</name>
    <message>
        <source>You see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facing you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a mirror your left is on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buttons grow with the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced: stills that fade.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} on {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} on {days} in the last year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>You began on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week {done}; a week with rest, illness or a pause has no target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week {done} of {target} sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weeks} weeks in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} altogether.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to 5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 to 10 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tool, no oil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a gua sha stone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a roller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any aim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any technique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All filters off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FinishPage</name>
    <message>
        <source>A resting face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) kept.</source>
        <translation>
            <numerusform>%n second kept.</numerusform>
            <numerusform>%n seconds kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>{length} kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was {length}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My skin shows something</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{routine}, all %n steps</source>
        <translation>
            <numerusform>{routine}</numerusform>
            <numerusform>{routine}, all %n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlagCard</name>
    <message>
        <source>Which? Until you tick one, all of them count.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlagTile</name>
    <message>
        <source>Injections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>botulinum, filler, threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surgery, laser, peel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet healed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acne, rosacea, a wound, a cold sore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bleeding, bruising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blood thinners too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facial palsy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weakness of one side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jaw joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hurts, locks or slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neck, fainting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stroke, TIA, over 60</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fever, illness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infection, heart, cancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>glaucoma, surgery, contact lenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neck movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>injury, dizziness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nerves, head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>migraine, nerve pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breath, ears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COPD, ear or sinus surgery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teeth, mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toothache, ulcers, new braces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines, folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I would rather not fold my skin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderChooser</name>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthGroup</name>
    <message>
        <source>They decide what is left out or eased, and stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted now: {questions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is answered with yes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press what is true for you. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer about {question} was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers are forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryFiles</name>
    <message>
        <source>Export the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge another history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups and exports ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history was written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history was backed up to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sessions are now in the history. The one before is among the backups.</source>
        <translation>
            <numerusform>%n session is now in the history. The one before is among the backups.</numerusform>
            <numerusform>%n sessions are now in the history. The one before is among the backups.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backups cannot be listed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync folder will add {added} of other computers, change {updated} and delete {deleted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of how tense your jaw is</source>
        <translation>
            <numerusform>one of how tense your jaw is</numerusform>
            <numerusform>%n of how tense your jaw is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of how far it opens</source>
        <translation>
            <numerusform>one of how far it opens</numerusform>
            <numerusform>%n of how far it opens</numerusform>
        </translation>
    </message>
    <message>
        <source>Measurements kept with your sessions: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show figures as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you practised, on one page for a practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first session will stand here. It stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest or illness …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by routine, exercise or note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session fits. Try another word, or fewer filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {day} ✕</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all days again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryUpkeep</name>
    <message>
        <source>The sync folder {folder} does not answer. What is new here goes there as soon as it does, at the latest when facetimer is next opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be written when facetimer was closed is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be written before is in the history now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HowDialog</name>
    <message>
        <source>How: {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>any click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While a session runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start of this exercise, or the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this repetition again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten seconds more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another exercise in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound off and on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in a mirror, or as if facing you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>large, to be read from a distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a narrow window, beside a mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stay above other windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the exercise is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when to stop at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave: asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo what was just done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a routine or a history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print what is shown, or what you practised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger text and signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller text and signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave facetimer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you build a routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search exercises to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the chosen step up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the chosen step down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>have the chosen step twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove the chosen step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo, as often as you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do again what was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save it as a routine of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you build an exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete the session chosen in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LargeWeeks</name>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Learn</name>
    <message>
        <source>We know of no study of it by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So this app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anatomists call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to expect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What not to expect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Techniques</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muscles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, in weeks, in months; and what not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said, what is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stroke, knead, tap, rub; roller or gua sha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies where, and how it is touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eleven of them, and what each does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies, how many people, what they found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions the articles answer differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two articles and the studies, in full</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LearnPage</name>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is said of that. Try a place, such as jaw, or a shorter word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveButton</name>
    <message>
        <source>Put {exercise} back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave {exercise} out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>What you have done so far can stay in your history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {length} you did before stay, unless you discard it all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard what came since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this session will be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard it all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>A file is being written. The window closes after it; close it again to go at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftOutToday</name>
    <message>
        <source>Zones to leave out today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MadeSteps</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>How often …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often {exercise} comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {exercise} for another of its kind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>In your library now: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>{why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MakingPage</name>
    <message>
        <source>Made for You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made of what suits you today. Change what you wish or a step, or ask for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another session for the same wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as a routine of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercises that come more often, less often or never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change by hand …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at your health answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>You need: {tools}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkChoice</name>
    <message>
        <source>In sessions made for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkMenus</name>
    <message>
        <source>{exercise} in sessions made for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise} in sessions made for you: {mark}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksGroup</name>
    <message>
        <source>Mark others on their own pages, or by a right click on their pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exercise is marked. Its own page and the menu of its picture let you mark it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise} (not there at present)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often {exercise} comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasureQuestions</name>
    <message>
        <source>How tense is your jaw? 0 is loose, 10 very tense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far does your jaw open?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as is comfortable, with a ruler between the edges of your upper and lower front teeth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tension: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jaw opening: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasuredLines</name>
    <message>
        <source>How tense your jaw is, from 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far your jaw opens, in millimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots: before a session. Circles: after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {after} after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {before} before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {before} before, {after} after.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergedDialog</name>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged with {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already in the history, unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in two versions; the later one was in the file and counts now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out, because they were still in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in two versions; the later one was here and stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted here, because they were deleted there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out, because they were deleted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rest or illness, new in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rest or illness, deleted here because it was deleted there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no session in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history before is among the backups.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>Its moments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovingPicture</name>
    <message>
        <source>Move the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MuscleCard</name>
    <message>
        <source>It works in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands ease it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count} exercises</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MusclePlate</name>
    <message>
        <source>Muscles of the face: the right half lies open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Save as my routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameRow</name>
    <message>
        <source>Change the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>facetimer has been updated to version {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is new</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewsPage</name>
    <message>
        <source>What is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy came without a list of what is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextSign</name>
    <message>
        <source>Next: {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotDeletedDialog</name>
    <message>
        <source>Not everything could be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All the rest is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close facetimer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotWrittenDialog</name>
    <message>
        <source>Not everything could be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facetimer offers to add it to the history when it is next opened. “Merge another history” on the History page does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close facetimer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>A note for yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NothingHero</name>
    <message>
        <source>A face at rest, its eyes closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n rounds are done.</source>
        <translation>
            <numerusform>The round is done.</numerusform>
            <numerusform>All %n rounds are done.</numerusform>
        </translation>
    </message>
    <message>
        <source>Today&apos;s plan is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More is welcome and never needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More is not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resting today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resting until {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>{step} needs dry skin, put it before {glide}, which needs oil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} is a dry move, put it before {glide}, which needs oil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{former}&quot; is called &quot;{present}&quot; now; the former name goes on working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not begin with a word facetimer knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} is none of {known}, so each of them counts without an end and everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, so nothing is left out because of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {another}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, so {named} counts without an end and everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health answer {answer}: {what}. Answer it on the Health page, or write it like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One tool session a day is plenty: your skin has had today&apos;s. An exercise without hands is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That would be more than 30 minutes of touch today. Exercises without hands are fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left out every step of {routine}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked to leave this area out today: {zones}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step of {routine} is left out for you at present. {reasons} Choose another routine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forehead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between the brows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper lids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under the eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outer corners of the eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper cheeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower cheeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smile lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper lip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jawline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chewing muscles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in front of the ears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under the chin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sides of the neck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>front of the neck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collarbones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested too deeply, tables go at most three deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has text whose quote is not closed or that holds a control character, write &quot;text&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has text whose quote is not closed, write &quot;text&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a key without &quot;=&quot;, it should read: key = value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a value of no known kind, write &quot;text&quot;, a number, true, false or a [list]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has something after its value, write a number alone, like 15 or 2.5, or &quot;text&quot; in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a list or table that is not closed, write [&quot;one&quot;, &quot;two&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a heading that is not closed, write [table], or [[table]] for one of several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives a key or table for the second time, each stands only once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives a table for the second time, each stands only once; several of a kind are each headed by [[double brackets]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds to a table that is complete already, write it in one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a number of thousands of digits, a few are enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read, its path is not one this system knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be looked into ({reason}), so that nothing in it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read ({reason}), it should be a readable file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a folder, it should be a {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a device or pipe, it should be a {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {size} bytes, at most {most} are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not UTF-8 text, save the file with the encoding UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a key of more than {count} parts, two are enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not TOML, a line should read: key = value, or be a [table] heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested too deeply to be JSON that facetimer has written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a number that is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not JSON ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of more than 15 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date or time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not one of {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not a whole number from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not a list of days such as 2026-11-18/2026-11-20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not a list of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not a time such as 08:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not a date such as 2026-11-20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {place}: {message}; the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {place}: this belongs in a table such as [picture]; it is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {place}: facetimer knows no such setting; it is ignored and kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault}; the default is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault}; it is read as {count} of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {place}: {message}; what can be read of it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: the settings cannot be saved: the file {message}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: the settings cannot be saved: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound process cannot be started ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound server does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound process had a fault of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound process died.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no sound output {name}; there are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>miniaudio finds no sound device ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sound device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound device stopped playing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simpleaudio {version} crashes when a sound ends and is not used; `{pip} uninstall simpleaudio` and `{pip} install facetimer[simpleaudio]` bring the mended one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{library} cannot be loaded ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simpleaudio cannot open the sound device ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: not a readable WAV file; save it as WAV, 16-bit PCM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged or of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: no sound can be read from it ({reason}); save it as WAV, FLAC, MP3 or Ogg Vorbis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: is longer than {seconds} s, which no tone and no phrase needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice {voice} is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the settings for sound, {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{voice} speaks in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice is installed (espeak-ng is one).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facetimer&apos;s own voice does not know all words of this session, and no other is installed (espeak-ng is one).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recordings lack words of this session, and no other voice knows them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen says everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that could not be said are missing from the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones and captions carry the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: lasts {length} ms; the tone {tone} has room for {longest} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: nothing can be heard in it; its loudest sample must be above -43 dBFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: the name must end in {endings} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {ending} needs soundfile, which is no part of this copy of facetimer; choose a name that ends in .wav</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {ending} needs soundfile ({reason}); `{pip} install facetimer[soundfile]` brings it, or choose a name that ends in .wav</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is there and belongs to something else; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: cannot be written ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say comes with macOS only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words can be spoken: {reason}, where temporary files go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its process ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its process said what is no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice {voice} did not answer within {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice {voice} does not know these words: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the phrases in {file} has been recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: nothing can be heard in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facetimer&apos;s own voice is missing; installing again brings it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice {voice} cannot be used ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it wrote no sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAPI comes with Windows only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup could be made in {folder}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} beside it belongs to another database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program is using the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the copy is damaged ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time off from {first} to {last} ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day {day} is out of range; it goes from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is no UUID in lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id is not a UUID of 36 characters in lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a side is &quot;left&quot; or &quot;right&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note is longer than {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than {most} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps are not in order, or one is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than {most} moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than {most} reactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step has more than {most} zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is out of range or says no zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is out of range; it goes from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is {value}; it goes from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local_day is {day}, but it started on {started}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not there at the moment, and this computer&apos;s file may be in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is the history itself; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history was damaged and is restored; the damaged file is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup could be made as {file}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session is being practised; the history can be restored after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history {file} is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a history of facetimer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history {file} was written by a newer version of facetimer (format {version}; this one knows up to {latest}). It was not touched; install the newer version to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its schema is not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history {file} is damaged ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history {file} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup or a JSON export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is neither a backup nor a JSON export, it {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {version}; this facetimer reads {readable}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {format}; it must be &quot;{right}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {place}: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read as a database ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds what facetimer does not write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history was gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history was damaged; the damaged file is kept as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session could be read from it and there was no backup, so the history starts anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One session was saved: {sources}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sessions were saved: {sources}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} read from the damaged file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} from the backup {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history {file} is damaged; it is restored after the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history {file} is damaged and cannot be replaced: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history {file} is damaged; another process is restoring it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer facetimer has put {count} of its changes into the sync folder; they are read once this one is updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync folder {folder} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync folder {folder} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} in the sync folder {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may only be read here, not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this account may not use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be opened here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk cannot hold so large a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be written is in {file}; `facetimer merge` adds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} are lost: no other folder could take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is lost: no other folder could take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} are kept in memory and written when it can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is kept in memory and written when it can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} deletions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sessions} and one deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sessions} and {count} deletions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} is taken by {name}, choose another id and file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes small letters, digits and single hyphens, like kiss-face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it should be a time of day, like 08:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {given}, it should be a table with {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not known here, {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing, {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a single table, it should be headed by double brackets: [[{name}]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {count} entries, it takes {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {given}, it should be a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} is not known, {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty, it should be some text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {count} characters, at most {most} fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {given}, {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it should be a table with {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it should be a list of any number of entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it should be a list of {least} to {most} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it should be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it should be a day, like 2026-12-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it should be a moment, like 2026-12-31T18:30:00Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it should be text in &quot;quotes&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it should be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it should be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it should be a whole number from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it should be a number from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean &quot;{close}&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is one of {known_words} … ({count} in all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is one of {known_words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.toml file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty, it should hold an exercise, a routine or a programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has both {headings}, it should hold one thing: an exercise, routine or programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has none of {choices}, one of them is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are {count} files of your own, only the first {most} are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a shipped file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{identifier}&quot; is taken by {owner}, choose another id and file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {given}, it should be the file&apos;s name without .toml, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {given}, so the file should be called {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {zone}, which no hand or tool ever touches, leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} is not one of the steps, {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} is taken by {name}, choose another id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works both sides at once, leave sides out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} is not an exercise, {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has nothing to hold, leave hold_s out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>come to {turns} repetitions, at most {most} fit into one routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for nothing, it should have [[stages]], [[quotas]] or both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing, only the last stage may go on without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} is not a routine, {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {at_most}, it should be {times} or more, like times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names {count} times of day, it should name one for each of {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no length, at least one of move_in_s, hold_s and move_out_s should be 0.1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {given}, but the last block is {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {given}, which has no length in that block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is true, but that block has no sides, leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {value}, {parameter} goes from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} is not an anchor, {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>touches the eye, pupil is only the centre of a circle of radius [{least}] or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {zone}, which is never touched, leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {hidden_legs}, it can be at most {legs} on this path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {ends_at}, it should be more than begins_at ({begins_at})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {during}, but {during}_s of this block is 0, choose a phase that has a length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {words} words, a cue has at most {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds the control character U+{bad}, it should be one line of plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is there already, name each one once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not known here, a file of words has one table: [words]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no table [words] with lines: &quot;English&quot; = &quot;translation&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should be text between quotes that is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no text of the library, {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a cue of {count} words: {given}; {most} at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: autostart cannot be changed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with two short sessions a week and shows you a little of everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few minutes for the jaw once a day, and a minute now and then in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or three times a week, and each time you choose what you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With half an hour a day you can follow the schedule of a study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercises for cheeks and lips in sets of almost three minutes, four times a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a roller and about five minutes: this is a short round each day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a roller and a quarter of an hour: this is a longer round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a gua sha and a quarter of an hour: this uses both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two minutes, twice a working day, need nothing but your hands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole massage with your own hands takes about a quarter of an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your health answers leave nothing of the others that would fit. Here you choose each time, two or three times a week, from what they leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cue} finds no time to be said, shorten it or give its part of the repetition longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cue} would be said before its part of the repetition begins, shorten it or give that longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cue} would be said when its part of the repetition is over, shorten it or give that longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What often goes wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For you now: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {number}: {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for: to ease. It moves the skin and no muscle, here: {zones}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for: to relax the muscles here: {zones}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times: {count}, with {rest} s of rest between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times on each side: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times on each side: {count}, with {rest} s of rest between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No health question touches it. Stop if anything hurts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We know of no study of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three dots would be several larger studies of this very move: it has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No study exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One small study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One short study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few small studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few short studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studied in patients only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tradition, not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For comfort, not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for: to ease. Nothing moves but the breath.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for: to exercise the muscles here: {zones}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known: {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies of something like it, none of exactly this:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file names a study that Learn does not have: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({who}): {finding} {limits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} times ({source})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move {figure} s ({source})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold {figure} s ({source})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a day ({source}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} times a day ({source}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {reference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hand on the face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the fingertips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With both index fingers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With two fingers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With three fingers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the ring fingers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With flat fingers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a flat hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the flat of the knuckles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the palms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With thumb and index finger as a C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With thumb and index finger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a gua sha stone, nearly flat on oiled skin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a face roller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right side with the right hand, left with the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right side with the left hand, left with the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pressure: nothing presses on the skin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feather light: the skin moves, the muscle below it is not felt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light: as much as it takes to spread a cream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light to medium: the muscle is just felt, and nothing hurts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium: the muscle is felt, and nothing hurts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move, {seconds} s: {cue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold, {seconds} s: {cue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go, {seconds} s: {cue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move, {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold, {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go, {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small studies of exercises like it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small studies of the tool, most of them over minutes or weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studied in patients, done by therapists; not in healthy faces at home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A traditional point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For comfort; nothing more is claimed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out with: {situations}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask first with: {situations}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milder with: {situations}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take care with: {situations}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to let muscles go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to let muscles work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facial exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letting go and stretching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>massage by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lymph massage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gua sha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>face roller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acupressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} sets ({source})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a day ({source})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} times a day ({source})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more files were not looked at, bring at most {most} at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: was put there after {name} was shown, nothing was changed; bring {name} once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: cannot be written ({reason}), nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: folder: holds nothing for facetimer, it should hold .toml files or a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: file: cannot be read ({reason}), it should be a readable file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: file: is nothing facetimer knows, it should be a routine (.toml), a backup (.sqlite3) or a JSON export (.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: id: {id} can be no file&apos;s name on Windows, it should be another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: file: is read and not practised, it should hold an exercise, a routine or a programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: id: {id} is what {other} has too, it should be another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: file: is in your library already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here the left side alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here the right side alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out for you: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft cannot be deleted: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you build is not on the disk: {reason}. It is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} s, {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} %, {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}, {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has tables in the middle of texts, give each a heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} is the id of something else here: this one is called {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for by {by}: {times} × a day, {days} days a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for by {by}: {times} × a day, {days} days a week, until {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for by {by}: {times} × a day, one day a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for by {by}: {times} × a day, one day a week, until {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold {value} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rest {value} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pace {value} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left side alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right side alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in place of {exercise}; {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes is {minutes}; it goes from {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your health answers leave it out, or there is no such</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what belongs with it may not take part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise} cannot be kept: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercises} cannot stand in one session today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has other figures of its own than a count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its count is {count}; it stays at {own}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its count is {count}; it goes from {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is to stay out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you never want it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have done it once today, and that is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have done it {times} times today, and that is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tool is not at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it glides, and that needs oil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your skin has had today’s session with a tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is for those who are used to practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it lets muscles work, and you asked for ease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other for this wish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of its kind may stand in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits this wish today, with your health answers, your marks, and what you have done already. Another place, another aim or another day leaves more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feather strokes that lead fluid on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the gua sha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the roller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a point to press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>muscles work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gentle exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>massage with oil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>massage on dry skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you kept it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you want more of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the least practised place this week: {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{zone}, as you asked: {does}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lets go after work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to fill your minutes, {zone}: {does}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{zone}: {does}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you said of your health, or leave out today, leaves nothing to make a session of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your marks say never to all that your health answers leave. With fewer of them there is a session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of it is to stay out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your marks say never to all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have done enough of it today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs a tool that is not at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on dry skin it would drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your skin has had today’s session with one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what there is of it does not go with your health answers, your marks, the rest of your wish or what you have done today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes to {minutes} min exactly: this is the nearest that may be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a tool: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough that lets muscles work: some steps are for ease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here lets muscles work, all steps are for ease: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is for that place, all steps are for others: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what you said of your health, or leave out today, leaves none of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your skin has been touched for {minutes} minutes today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what there is of it eases, and you asked for exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough for that place: some steps are for others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be kept under this name: {place} {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no voice {name}; there are auto, live, off, {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RHVoice is installed without a voice (rhvoice-english is one).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} is not installed; `pip install {package}` brings it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not there; piper speaks with a model and the .json file beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not what piper reads beside a model ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{library} is no part of this copy of facetimer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{library} is not installed; `{pip} install {package}` brings it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>areas to leave out today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out for you: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are asked first: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milder for you: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take care: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferedDialog</name>
    <message>
        <source>Add this to facetimer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add beside mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in the place of mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice: {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exercise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A routine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A programme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan from {by}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in your library already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have another of this id. Both can stay; or it takes the place of yours, kept as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes {length}, {hands_on} of it hands on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps: {steps}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on {exercise}: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last day has gone by: it is a routine like any other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today asks for it, before any programme. You can put it aside on its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sessions new here</source>
        <translation>
            <numerusform>%n session new here</numerusform>
            <numerusform>%n sessions new here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions in a later version than here</source>
        <translation>
            <numerusform>%n session in a later version than here</numerusform>
            <numerusform>%n sessions in a later version than here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions here to be deleted, as there</source>
        <translation>
            <numerusform>%n session here to be deleted, as there</numerusform>
            <numerusform>%n sessions here to be deleted, as there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions here already</source>
        <translation>
            <numerusform>%n session here already</numerusform>
            <numerusform>%n sessions here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions deleted here, to stay so</source>
        <translation>
            <numerusform>%n session deleted here, to stay so</numerusform>
            <numerusform>%n sessions deleted here, to stay so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times of rest or illness new here</source>
        <translation>
            <numerusform>%n time of rest or illness new here</numerusform>
            <numerusform>%n times of rest or illness new here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times of rest or illness here to be deleted, as there</source>
        <translation>
            <numerusform>%n time of rest or illness here to be deleted, as there</numerusform>
            <numerusform>%n times of rest or illness here to be deleted, as there</numerusform>
        </translation>
    </message>
    <message>
        <source>A history. Nothing in it is new here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A history. It is united with yours, after a backup:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message numerus="yes">
        <source>%n steps left out</source>
        <translation>
            <numerusform>%n step left out</numerusform>
            <numerusform>%n steps left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnExercisePage</name>
    <message>
        <source>An exercise of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {number} was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one more part, number {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In none of your routines yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {names}. What you change is changed there, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} cannot be practised without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most twelve words each. An empty line says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often, how long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you will hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one reads of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start just this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what needs mending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnExercises</name>
    <message>
        <source>its file is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be made like {exercise}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is drawn like {exercise} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be deleted: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise} was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Take any days you like; the boxes are an example. It is fine to miss one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table is one week; print the page as often as you need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whatever you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or: {plan}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{how_often}, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was practised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded by facetimer while it was practised. A free day is nothing to make up for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure is the minutes of a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure is how many sessions a day has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“off” is a day of rest or illness.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions in these weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together: {length} on {days}, sessions: {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together: {days}, sessions: {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days}, {times} ×, {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days}, {times} ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it felt afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each side by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes that are not on this page: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>easier: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sore: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left {left}, right {right}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>On paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing is not installed here; save it as PDF instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this computer; save it as PDF instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer does not take it; save it as PDF instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>Part {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {part} is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letting go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One side after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which hand works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a part like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a part like {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {part}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PausePanel</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>forehead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between the brows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper lids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under the eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outer corners of the eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper cheeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower cheeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smile lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper lip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jawline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chewing muscles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in front of the ears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under the chin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sides of the neck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>front of the neck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collarbones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eleven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thirteen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fourteen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fifteen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sixteen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seventeen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eighteen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nineteen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twenty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halfway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {exercise}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {number} of {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One tick a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} seconds each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once now, {number} times a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} times now, {number} times a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One set now, {number} a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sets now, {number} a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double tick: again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double tick: other hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low tick: back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low tick: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your left side first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your right side first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch sides. Your left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch sides. Your right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your left side first, with your left hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your left side first, with your right hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your right side first, with your left hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your right side first, with your right hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now your left side, with your left hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now your left side, with your right hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now your right side, with your left hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now your right side, with your right hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureShelf</name>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceFace</name>
    <message>
        <source>The zones practised in the last four weeks, on a face: the deeper the colour, the more practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceMap</name>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the last four weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} in the last four weeks. A step can count for several places.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{routine} was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} does not answer: what this computer wrote there is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not deleted: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forehead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neck</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanChoice</name>
    <message>
        <source>How would you like it this week?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change it on any day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{how_often}, up to {length}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanOver</name>
    <message>
        <source>The plan {routine} has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whose}. It stays among your routines, to be practised whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>A page for {by} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the plan up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the plan aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a routine like any other now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put aside, Today does not ask for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{routine} is put aside; Today no longer asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today asks for {routine} again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>From {by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {by}, ended on {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {by}, until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{times} × a day, every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{times} × a day, one day a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{times} × a day, {days} days a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan: once today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan: first of {total} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan: second of {total} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan: third of {total} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan: fourth of {total} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan: number {number} of {total} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {wanted} done today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers go first: {by} may not know them. Ask {by} what could take its place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Your turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer slept. Click anywhere to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click anywhere to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or Space, or a pedal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or Space, or a pedal. 3, 2, 1 comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s of the hold to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oil comes next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gua sha and oil come next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roller and oil come next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press anywhere first, while your hands are dry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressure: {pressure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total} · {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then you are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins as soon as you can hear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click anywhere, or press Space, to pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D shows it large, to be read from a distance.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten seconds more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror or facing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large, for a distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow, beside a mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 s more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in a mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay above other windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap this exercise for another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerPage</name>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PractisePage</name>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, place or wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search routines and exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n steps left out</source>
        <translation>
            <numerusform>%n step left out</numerusform>
            <numerusform>%n steps left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to five minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five to ten minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter of an hour and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with oil or a tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bare hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits. Try a place, such as jaw, or fewer filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n routines found</source>
        <translation>
            <numerusform>%n routine found</numerusform>
            <numerusform>%n routines found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercises found</source>
        <translation>
            <numerusform>%n exercise found</numerusform>
            <numerusform>%n exercises found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n routines and exercises found</source>
        <translation>
            <numerusform>%n routine or exercise found</numerusform>
            <numerusform>%n routines and exercises found</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>Get ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}, as it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A face, seen as in a mirror, at rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s plan is done: {by} asks for it {dose}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week&apos;s days of the plan are done: {by} asks for it {dose}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of its words {chosen} does not know, so {voice} speaks this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of its words {chosen} does not know: they are on the screen alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes from {by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what you want to do; the rest is left out today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercises}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter begins. From then on the screen needs no hands, and tells everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter begins. From then on the screen needs no hands: tones lead, and it tells the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter begins. From then on the screen needs no hands: everything is spoken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter begins. From then on the screen needs no hands: voice and tones lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer}: begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is new</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresentHero</name>
    <message>
        <source>You are following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days with practice this week: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>You have practised on %n days since {day}.</source>
        <translation>
            <numerusform>You have practised on %n day since {day}.</numerusform>
            <numerusform>You have practised on %n days since {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at its weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammeGroup</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says what is due, and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each asks for, week by week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due, nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own aim; History shows it as a dotted line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice after midnight still counts for the evening before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day begins at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks in which your aim was reached, one after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count weeks in a row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammeOver</name>
    <message>
        <source>{programme} is over: how does it feel?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it comfortable? Is there less tension? Do you enjoy it? Then choose how to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find what comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No programme, I choose each time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammePage</name>
    <message>
        <source>Stop following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, and what is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the times come from: {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You choose on Today when that week comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}: {count} × a day ({source})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}: {count} × a day, if you like ({source})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days are only an example: take any days you like. It is fine to miss one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed rounds don&apos;t carry over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammePlaces</name>
    <message>
        <source>Our suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammeUndo</name>
    <message>
        <source>The programme has ended; Today no longer follows one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today now follows {programme}, and no longer {before}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Programmes</name>
    <message>
        <source>gentle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demanding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} × a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every other day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} × each working day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} × a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its weeks are over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week {week} of {weeks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {day}, {routine}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {day}, {routine}, {length}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} weeks, after {before} to get ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} × a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{plan} or, if you like, {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for as long as you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} min each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} at first, {last} in week {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}, on a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are following this programme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today then shows what is due; no session starts yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the place of {programme}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammesPage</name>
    <message>
        <source>Programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A programme says how often to practise over some weeks. Where it says so many times a week, the days are yours to choose. It is fine to miss one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer three questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would another one fit better?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{routine} · {whose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan goes before any programme on Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A face at rest, its eyes closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You choose each time now. Three questions find a programme that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No programme, I choose each time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProposalHero</name>
    <message>
        <source>See details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our suggestion for beginners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this one: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProposalPage</name>
    <message>
        <source>Our suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A face at rest, its eyes closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your health answers, and what you leave out today, no programme can begin now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at your health answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>10 to 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relax my face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ease a tight jaw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise the muscles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep up what I know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About 5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A roller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gua sha stone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much time at once?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With what?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}  {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Find a rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three questions; leave out what you like. You can change or drop it at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No programme, I choose each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadLines</name>
    <message>
        <source>How to sit, where the hands are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to find the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What often goes wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What often goes wrong, {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReminderGroup</name>
    <message>
        <source>A quiet notice that a round is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me of what is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first reminder of a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last reminder of a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours win over everything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may last past midnight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one reminder to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least this far apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facetimer goes on in the tray, and can remind you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in the tray when the window closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of sight, in the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these times no reminder ever comes: there must be some time after “Not before” and before “Not after” that is not quiet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Fault report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this, and nothing else, goes into one file that you can give to whoever helps you. Nothing is sent. There are no health answers and no notes in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the names of my own exercises and routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, {size} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault report is in {file}. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>Weeks, this one included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to include</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it felt afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days are always included, the rest only where you tick it. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was practised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup is kept yet. One is made on every day with practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the history as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessions: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what replaces the history. Nothing changes until you press Restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the history with this? The history as it is now (sessions: {present}) is backed up first and can be restored in the same way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoutinePage</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a sound file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}, on a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softer today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softer: holds a third shorter, half the repetitions, lighter pressure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a zone out today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>{length} hands-on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step is left out for you at present: {answers}. Choose another routine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{by}: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one side after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because of what you told us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreRow</name>
    <message>
        <source>In place of {exercise} this time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScreenAwake</name>
    <message>
        <source>This desktop offers no way to keep the screen awake; it may go dark.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionDetail</name>
    <message>
        <source>{done} of {planned} planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>easier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It felt {feeling}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your skin showed: {reactions}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionFlow</name>
    <message>
        <source>There is no routine named {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}. A session that is cut off cannot go on then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{last_time} You may want it softer today.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionGroup</name>
    <message>
        <source>Holds and sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds are counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 … 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 … 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down to the end, or up from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of exercises that change sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below 100 % is slower; holds keep their length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace of the moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exercise&apos;s own length stays visible beside yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own length of holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that your hands are back in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countdown after a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short introductions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask on Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For exercises you have done three times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One press goes on once oil or a tool is at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for oil and tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five seconds: is something new today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask once a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure from 0 to 10, before and after a session; you can skip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask how tense your jaw is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In millimetres by a ruler, before and after a session; you can skip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask how far your jaw opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While a session runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the screen awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The player fills it from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin in full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>counted for {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingChanges</name>
    <message>
        <source>{setting}: {now}. It was {before}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRows</name>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who shows you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Ease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lymph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing by that name. Try a place, such as jaw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortIntros</name>
    <message>
        <source>You know some exercises by now. Shorter introductions for those?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, whole ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name and what to be careful with stay. Settings can change it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About facetimer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePage</name>
    <message>
        <source>Lift your left hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which picture moves with you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like a mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your left is on the left. Most people find this easier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like someone facing you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your left is on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What leads you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear the tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidesBalance</name>
    <message>
        <source>Left {left}, right {right}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides about the same, in the steps done one side at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More on {side}, in the steps done one side at a time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SkinQuestion</name>
    <message>
        <source>Where?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundCheck</name>
    <message>
        <source>Play three tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tone should be heard when this fills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each time the bar fills, a tone should be heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones come late? Tap along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard through {output}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap with every tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close your eyes if you like, and press Space or the button with every tone you hear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound is switched off: see Settings, Sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taps} of {wanted} taps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The taps were too few or too uneven to tell. Try once more, with one tap for each tone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones are heard in time, as nearly as a hand can tell. Nothing needs to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones are heard about {ms} ms late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones are heard about {ms} ms early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play everything {ms} ms ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play everything {ms} ms later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on. Play three tones again to see whether it fits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundCheckDialog</name>
    <message>
        <source>Check the sound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundGroup</name>
    <message>
        <source>How loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words and ring on screen say everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of everything below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, let go, change sides, end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last seconds, in tones or aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle of a hold, and each stroke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seconds of a hold, or a swell to breathe with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 0 the words are still on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven seconds with every tone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear a short hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tone fades a little from start to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softer towards the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the voice speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count holds aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the voice, where more than names is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At which moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A soft tone each second of a hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulse in holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One tone, so that you know how far you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle of a hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each stroke is marked, at the exercise&apos;s own tempo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slow swell in holds of twelve seconds and more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathe along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A frame around the window lights up with every tone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flash on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and hear three tones, and tap along where they are late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For speakers that are late, such as Bluetooth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play sound earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a speaker that falls asleep and swallows the first tone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the speaker awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Played through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundtrackFileDialog</name>
    <message>
        <source>Save the sound of a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking and placing every sound …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is written, and {sheet} beside it says where each exercise begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepCrop</name>
    <message>
        <source>{length}, done today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepCrops</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepDetails</name>
    <message>
        <source>Details of {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours. Otherwise {figure}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest between repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace of its moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}: back to what it is otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words for the move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words for the hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words for letting go</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepDots</name>
    <message>
        <source>Question {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Your steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {all}:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the question before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Draw it to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {exercise} up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {exercise} down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One like it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an exercise like {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change more of {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepShelf</name>
    <message>
        <source>Exercises to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search exercises to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exercise of my own …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out today, as you asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out for now, by your answer under Health: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n × in it</source>
        <translation>
            <numerusform>once in it</numerusform>
            <numerusform>%n × in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsDone</name>
    <message>
        <source>At the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the steps, and at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n steps left for another time.</source>
        <translation>
            <numerusform>%n step left for another time.</numerusform>
            <numerusform>%n steps left for another time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) of {wanted} · {length}</source>
        <translation>
            <numerusform>%n hold of {wanted} · {length}</numerusform>
            <numerusform>%n holds of {wanted} · {length}</numerusform>
        </translation>
    </message>
    <message>
        <source>{length}: counts today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {wanted} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SwapButton</name>
    <message>
        <source>Put {exercise} back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap {exercise} for another</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SwapDialog</name>
    <message>
        <source>Swap an exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place of {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or swap the next: {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or swap the present one: {exercise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of its kind may stand in its place today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have done of it stays in your history, and the other one begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the same kind and place, and right for you today.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Routines, backups and exports ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a routine or a history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeOffDialog</name>
    <message>
        <source>Rest and illness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rest or sick day does not break your weeks in a row, and its week has no target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I rested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I was ill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note some more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None are noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: {days}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Done today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise} (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayChoices</name>
    <message>
        <source>Softer today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softer: holds a third shorter, half the repetitions, lighter pressure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a zone out today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All practice this week: {done} of {target} sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days with practice this week: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you left off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{programme} · {progress}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short and soothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>If you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {target} sessions this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} sessions this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) to go</source>
        <translation>
            <numerusform>%n step to go</numerusform>
            <numerusform>%n steps to go</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodaysPlan</name>
    <message>
        <source>Left out today: {exercises}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left of this routine today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes {length}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open facetimer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start {routine}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{routine}, when you like.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnfinishedSession</name>
    <message>
        <source>{routine} is as it was before you went on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{routine} was cut off in {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{routine} was discarded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoiceList</name>
    <message>
        <source>Chosen for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first below that speaks your language and knows every word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones alone; the words are on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes with facetimer and speaks {language}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heart&apos;s engine: with it, Heart says your own words too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voice of this computer; it speaks {language}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voice of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first voice of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices that are not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>So it is with %n more of your routines.</source>
        <translation>
            <numerusform>So it is with %n more of your routines.</numerusform>
            <numerusform>So it is with %n more of your routines.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody speaks: tones carry a session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That voice is not here: tones carry a session, and the words are on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{voice} speaks the sessions of which you recorded every word; the next voice that knows all of another speaks it whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{voice} speaks your sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{voice} speaks your sessions, in your language; {other} does not speak it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{voice} speaks your sessions, as you chose how it sounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {whole} of {all} routines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of “{routine}” you have not recorded {texts} and %n more.</source>
        <translation>
            <numerusform>Of “{routine}” you have not recorded {texts} and %n more.</numerusform>
            <numerusform>Of “{routine}” you have not recorded {texts} and %n more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of “{routine}” you have not recorded {texts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{routine}” has words that {voice} does not know; they are on the screen. A voice of this computer would say them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{routine}” has words that {other} does not know, so it is spoken by {voice}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekCards</name>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>One of %n routines</source>
        <translation>
            <numerusform>One routine</numerusform>
            <numerusform>One of %n routines</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{how_often} ({source})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>Who shows you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick someone you like to look at. You can change it any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skin tone {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishPanel</name>
    <message>
        <source>What you wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>To do what?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brows, forehead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where? All of the face, unless you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gua sha stone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What have you at hand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oil or cream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am new to this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Your recorded voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feather light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light to medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time your skin reacted here: {zones}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time it felt sore afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about half a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice of macOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice of Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heart, for any words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tenderness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a breakout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YearLegend</name>
    <message>
        <source>under {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rest or illness, as you marked it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Pictures</name>
    <message>
        <source>{weeks}, day by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year, day by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last five weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first weeks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_SituationPart</name>
    <message>
        <source>Counts until a practitioner has cleared it; untick it then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where? Nothing chosen means everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{situation}: how many days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ago}. Counts for {wait} days, unless you were told otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{situation}: where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Weeks</name>
    <message>
        <source>Sessions a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your aim: {target} a week, the dotted line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wave is a week with rest, illness or a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The aim was met in {met} of {weeks} weeks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
