package nl.rentguy.platform.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.rentguy.platform.process.LogFile;
import nl.rentguy.platform.process.PidFile;

/** A part as its pid file tells: running, or ended although nobody asked it to. What was stopped in order has no file. */
record PartState(PidFile file, Optional<ProcessHandle> process) {

    static List<PartState> all(Path runDirectory) {
        return PidFile.all(runDirectory).stream()
                .map(file -> new PartState(file, file.process()))
                .toList();
    }

    String name() {
        return file.part();
    }

    boolean isRunning() {
        return process.isPresent();
    }

    boolean hasDied() {
        return process.isEmpty() && !file.asked();
    }

    /** One sentence with what to do next. */
    String deathNotice() {
        List<String> last = new LogFile(file.log()).lastWords(1);
        return name() + " ended although nobody asked it to; ./suite restart " + name() + " starts it again, "
                + file.log() + " says why" + (last.isEmpty() ? "." : ", at its end: " + last.getFirst());
    }
}
