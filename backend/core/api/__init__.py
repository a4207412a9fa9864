"""What every API view shares: errors, policies, pages, bilingual fields, health."""
