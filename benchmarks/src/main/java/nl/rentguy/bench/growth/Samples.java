package nl.rentguy.bench.growth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.rentguy.platform.postgres.Postgres;

/** Addresses and numbers that some contacts of each tenant have. */
record Samples(List<List<String>> emails, List<List<String>> phones) {
    private static final int PER_TENANT = 200;

    static Samples read(Postgres postgres, String database, Population population) throws SQLException {
        Samples samples = new Samples(new ArrayList<>(), new ArrayList<>());
        Random random = new Random(population.size());
        try (Connection connection = postgres.connect(database);
                PreparedStatement select = connection.prepareStatement(
                        "select email, phone from crm_contact where tenant_id = ? and id = any (?)")) {
            for (int tenant = 0; tenant < Population.TENANTS; tenant++) {
                Object[] ids = new Object[PER_TENANT];
                for (int i = 0; i < PER_TENANT; i++) {
                    ids[i] = population.anyContact(tenant, random);
                }
                select.setString(1, Population.tenant(tenant));
                select.setArray(2, connection.createArrayOf("uuid", ids));
                samples.take(select);
            }
        }
        return samples;
    }

    private void take(PreparedStatement select) throws SQLException {
        List<String> emailsOfTenant = new ArrayList<>();
        List<String> phonesOfTenant = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                emailsOfTenant.add(rows.getString(1));
                if (rows.getString(2) != null) {
                    phonesOfTenant.add(rows.getString(2));
                }
            }
        }
        emails.add(emailsOfTenant);
        phones.add(phonesOfTenant);
    }

    String anyEmail(int tenant, Random random) {
        List<String> known = emails.get(tenant);
        return known.get(random.nextInt(known.size()));
    }

    String anyPhone(int tenant, Random random) {
        List<String> known = phones.get(tenant);
        return known.get(random.nextInt(known.size()));
    }
}
