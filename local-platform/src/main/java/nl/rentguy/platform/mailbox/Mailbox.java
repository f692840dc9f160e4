package nl.rentguy.platform.mailbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.process.BuildOutput;
import nl.rentguy.platform.process.ChildCommand;
import nl.rentguy.platform.process.ChildPart;
import nl.rentguy.platform.process.HttpAnswers;
import nl.rentguy.platform.process.JavaProgram;
import nl.rentguy.platform.process.PortHolder;
import nl.rentguy.platform.process.Readiness;
import nl.rentguy.platform.process.Surroundings;

/** The mailbox as a part: SMTP on one port, page and API on the other. */
public final class Mailbox extends ChildPart {

    /** Otherwise the whole class path is searched for it, several times for each mail. */
    private static final String MAIL_STREAMS =
            "-Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider";

    private final Surroundings surroundings;
    private final int smtpPort;

    public Mailbox(Surroundings surroundings, int port, int smtpPort) {
        super(surroundings, Part.MAILBOX.label(), port, Part.MAILBOX.portVariable(), Duration.ofSeconds(30));
        this.surroundings = surroundings;
        this.smtpPort = smtpPort;
    }

    @Override
    protected ChildCommand prepare() {
        PortHolder.requireFree("the mailbox's SMTP", smtpPort, "SUITE_SMTP_PORT");
        Path data = surroundings.data("mailbox");
        return ChildCommand.of(
                data,
                JavaProgram.withHeap("64m")
                        .option(MAIL_STREAMS)
                        .sharingClassesIn(surroundings.cache().resolve("mailbox.jsa"))
                        .main(
                                BuildOutput.classPath(),
                                MailboxServer.class.getName(),
                                List.of(Integer.toString(smtpPort), Integer.toString(port()), data.toString())));
    }

    @Override
    protected Readiness readiness() {
        return HttpAnswers.at(port(), "/health");
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** Of page and API. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public String address() {
        return url();
    }
}
