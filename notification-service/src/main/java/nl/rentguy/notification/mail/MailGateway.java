package nl.rentguy.notification.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.rentguy.events.Channel;
import nl.rentguy.notification.delivery.ChannelGateway;
import nl.rentguy.notification.delivery.DeliveryPostponed;
import nl.rentguy.notification.model.Notification;

/** Hands mail to an SMTP server, without blocking. */
@ApplicationScoped
class MailGateway implements ChannelGateway {

    private static final int CONNECTIONS = 10;
    private static final int KEEP_SECONDS = 10;

    private final ComposeMail composeMail;
    private final MailClient client;
    private final Duration timeout;

    MailGateway(Vertx vertx, MailConfig config, ComposeMail composeMail) {
        this.composeMail = composeMail;
        this.timeout = config.timeout();
        this.client = MailClient.create(vertx, options(config));
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Duration longestTry() {
        return timeout;
    }

    @Override
    public Uni<String> send(Notification notification) {
        MailMessage mail = composeMail.handle(notification);
        String messageId = String.valueOf(mail.getHeaders().get("Message-ID"));
        return Uni.createFrom()
                .completionStage(() -> client.sendMail(mail).toCompletionStage())
                .replaceWith(messageId)
                .ifNoItem()
                .after(timeout)
                .failWith(() -> new DeliveryPostponed("the mail server did not answer in time", Duration.ZERO))
                .onFailure()
                .transform(SmtpAnswer::toFailure);
    }

    private static io.vertx.ext.mail.MailConfig options(MailConfig config) {
        int millis = Math.toIntExact(config.timeout().toMillis());
        var options = new io.vertx.ext.mail.MailConfig()
                .setHostname(config.host().orElse("localhost"))
                .setPort(config.port())
                .setStarttls(starttls(config.security()))
                .setSsl(config.security() == MailSecurity.TLS)
                .setLogin(config.user().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setMaxPoolSize(CONNECTIONS)
                .setKeepAliveTimeout(KEEP_SECONDS)
                .setConnectTimeout(millis / 2);
        // The client writes a message line by line; the kernel may gather them into larger segments.
        options.setTcpNoDelay(false);
        // Ends a connection on which the server fell silent, so that it cannot finish a try we gave up.
        options.setIdleTimeout(millis / 2).setIdleTimeoutUnit(java.util.concurrent.TimeUnit.MILLISECONDS);
        config.user().ifPresent(options::setUsername);
        config.password().ifPresent(options::setPassword);
        config.ownHostName().ifPresent(options::setOwnHostname);
        return options;
    }

    private static StartTLSOptions starttls(MailSecurity security) {
        return switch (security) {
            case STARTTLS -> StartTLSOptions.REQUIRED;
            case OPPORTUNISTIC -> StartTLSOptions.OPTIONAL;
            case NONE, TLS -> StartTLSOptions.DISABLED;
        };
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
