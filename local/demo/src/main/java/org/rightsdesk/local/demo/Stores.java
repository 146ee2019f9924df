package org.rightsdesk.local.demo;

import org.rightsdesk.lambda.ports.ObjectStore;

/** Where what comes with the cases lies. */
record Stores(ObjectStore objects, String identity, String mail, String records) {}
