package nl.rentguy.bench.flow;

/** Where an accepted lead has to arrive. */
enum End {
    DEAL("deal readable"),
    RENTGUY("at RentGuy"),
    MAIL("mail handed over");

    private final String words;

    End(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
